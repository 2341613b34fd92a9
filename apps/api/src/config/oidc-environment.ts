import { z } from 'zod';
import { isLoopback } from './loopback.ts';

/** The OpenID provider's part of the environment. */
export const oidcEnvironment = {
  /** Where `/.well-known/openid-configuration` is. */
  FOOTNOTE_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  FOOTNOTE_OIDC_CLIENT_ID: z.string().max(500).optional(),
  /** None for a public client, which proves itself by PKCE alone. */
  FOOTNOTE_OIDC_CLIENT_SECRET: z.string().max(2_000).optional(),
  /** The claim of the ID token, or of userinfo, that lists a user's groups. */
  FOOTNOTE_OIDC_GROUPS_CLAIM: z.string().max(200).optional(),
  /** What people call the provider; without it, its host name. */
  FOOTNOTE_OIDC_NAME: z.string().max(60).optional(),
};

const OidcEnvironment = z.object(oidcEnvironment);
type OidcSettings = Readonly<z.infer<typeof OidcEnvironment>> & { FOOTNOTE_AUTH: string };

/** What `oidc` needs and other modes cannot use, as lines for the list of wrong settings; no line repeats a value. */
export function oidcContradictions(settings: OidcSettings): string[] {
  const isUsed = settings.FOOTNOTE_AUTH === 'oidc';
  const names = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'GROUPS_CLAIM', 'NAME'] as const;
  const given = names.filter((name) => settings[`FOOTNOTE_OIDC_${name}`] !== undefined);
  if (!isUsed) return given.map((name) => `FOOTNOTE_OIDC_${name}: needs FOOTNOTE_AUTH=oidc`);
  const missing = (['ISSUER', 'CLIENT_ID'] as const).filter((name) => !given.includes(name));
  return [
    ...missing.map((name) => `FOOTNOTE_OIDC_${name}: is required with FOOTNOTE_AUTH=oidc`),
    ...issuerProblems(settings.FOOTNOTE_OIDC_ISSUER),
  ];
}

function issuerProblems(issuer: string | undefined): string[] {
  if (issuer === undefined) return [];
  const { protocol, hostname, href, username, password, search, hash } = new URL(issuer);
  const problems: string[] = [];
  if (protocol === 'http:' && !isLoopback(hostname)) problems.push('must begin with https, but for loopback');
  // With the whole address the library would not compare what the provider states.
  if (href.includes('/.well-known/')) problems.push('must end before /.well-known/');
  if ([username, password, search, hash].some((part) => part !== '')) {
    problems.push('must be host and path alone, without name, password, ? or #');
  }
  return problems.map((problem) => `FOOTNOTE_OIDC_ISSUER: ${problem}`);
}
