import { z } from 'zod';
import { largeModelContradictions, largeModelEnvironment } from './large-model-environment.ts';
import { isLoopback } from './loopback.ts';
import { oidcContradictions, oidcEnvironment } from './oidc-environment.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const perMinute = z.coerce.number().int().min(1).max(10_000_000);
const networkRule = 'must be an address or a network, such as 10.0.0.0/8';
const networks = z
  .string()
  .transform((list) => list.split(',').map((network) => network.trim()))
  .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], networkRule)));
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** How long something is kept; 0 keeps it for good. */
const days = z.coerce.number().int().min(0).max(36_500);

/** The environment as CONTRACT.md names it. Anything blank counts as unset. */
const Environment = z.object({
  PORT: port.default(3000),
  FOOTNOTE_HOST: z.string().default('127.0.0.1'),
  FOOTNOTE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  FOOTNOTE_DATA_DIR: z.string().default('data/run'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  FOOTNOTE_INDEX_URI: z.string().optional(),
  FOOTNOTE_ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  FOOTNOTE_AUTH: z.enum(['open', 'password', 'oidc']).default('open'),
  ...oidcEnvironment,
  /** Of one user, whatever keys and browsers they use. */
  FOOTNOTE_REQUESTS_PER_MINUTE: perMinute.default(3_000),
  /** Of one address, without a key or a login. */
  FOOTNOTE_ANONYMOUS_PER_MINUTE: perMinute.default(1_200),
  /** Whose X-Forwarded-For is believed. */
  FOOTNOTE_TRUSTED_PROXIES: networks.default([]),
  FOOTNOTE_ADMIN_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  FOOTNOTE_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  FOOTNOTE_SAMPLE: flag.default(true),
  FOOTNOTE_MODELS_DIR: z.string().default('models'),
  FOOTNOTE_MODEL_PROFILE: z.enum(['auto', 'compact', 'standard']).default('auto'),
  FOOTNOTE_RETENTION_DAYS_ANSWERS: days.default(365),
  FOOTNOTE_RETENTION_DAYS_AUDIT: days.default(730),
  FOOTNOTE_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  ...largeModelEnvironment,
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_BOT_TOKEN: z.string().optional(),
  /** Where Slack's Web API is; another only in tests and behind a proxy. */
  SLACK_API_URL: z.url({ protocol: /^https?$/ }).default('https://slack.com/api/'),
  AWS_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().optional(),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_SESSION_TOKEN: z.string().optional(),
});

export type Settings = Readonly<z.infer<typeof Environment>>;

/** Injection token of the settings; inject only the fields that are used. */
export const SettingsToken = Symbol('Settings');

/** Every setting that is wrong, in one error, so that one start is enough to mend them all. */
export class InvalidSettingsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Invalid settings:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'InvalidSettingsError';
    this.problems = problems;
  }
}

/** @throws InvalidSettingsError */
export function loadSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = Environment.safeParse(given);
  const problems = parsed.success
    ? contradictions(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!parsed.success || problems.length > 0) throw new InvalidSettingsError(problems);
  return Object.freeze(parsed.data);
}

function contradictions(settings: Settings): string[] {
  const problems: string[] = [];
  if (settings.FOOTNOTE_AUTH === 'open' && !isLoopback(settings.FOOTNOTE_HOST)) {
    problems.push(
      'FOOTNOTE_AUTH: open needs a loopback FOOTNOTE_HOST; set another FOOTNOTE_AUTH, or FOOTNOTE_HOST=127.0.0.1',
    );
  }
  if (settings.FOOTNOTE_ROLE !== 'all') {
    const missing = settings.DATABASE_URL === undefined ? ' (and it needs DATABASE_URL)' : '';
    problems.push(`FOOTNOTE_ROLE: ${settings.FOOTNOTE_ROLE} is not built yet${missing}; use all`);
  }
  if (settings.DATABASE_URL !== undefined && settings.FOOTNOTE_SECRET === undefined) {
    problems.push('FOOTNOTE_SECRET: is required with DATABASE_URL (at least 32 characters, the same on every machine)');
  }
  if ((settings.SLACK_SIGNING_SECRET === undefined) !== (settings.SLACK_BOT_TOKEN === undefined)) {
    problems.push('SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN: are needed together');
  }
  return [...problems, ...oidcContradictions(settings), ...largeModelContradictions(settings)];
}
