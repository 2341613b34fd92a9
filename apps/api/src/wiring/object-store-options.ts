import type { Settings } from '../config/settings.ts';

/** The `AWS_*` settings in the names of LanceDB's object store; none for a local path. */
export function objectStoreOptions(settings: Settings): Record<string, string> {
  const options: Record<string, string | undefined> = {
    aws_access_key_id: settings.AWS_ACCESS_KEY_ID,
    aws_secret_access_key: settings.AWS_SECRET_ACCESS_KEY,
    aws_session_token: settings.AWS_SESSION_TOKEN,
    aws_region: settings.AWS_REGION,
    aws_endpoint: settings.AWS_ENDPOINT,
    allow_http: settings.AWS_ENDPOINT?.startsWith('http://') === true ? 'true' : undefined,
  };
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
