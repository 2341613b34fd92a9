import { z } from 'zod';
import type { CliSettings } from '../settings.ts';
import { ok, type CheckName, type CheckResult } from './check-result.ts';

const askMsMax = 5_000;
const check: CheckName = 'sign-in';

const Discovery = z.object({ issuer: z.string() });

/** Whether the OpenID provider answers from this machine, under the name by which it is set. */
export async function checkSignIn({ signIn }: CliSettings): Promise<CheckResult> {
  if (signIn.mode !== 'oidc') return ok(check, `FOOTNOTE_AUTH=${signIn.mode} needs no provider`);
  const issuer = URL.parse(signIn.issuer ?? '');
  const advice =
    'set FOOTNOTE_OIDC_ISSUER to the issuer that the provider states, and see that this machine reaches it';
  if (issuer === null) return { check, state: 'fail', found: 'FOOTNOTE_OIDC_ISSUER is no address', advice };
  const stated = await statedIssuer(issuer);
  if (stated === null) return { check, state: 'warn', found: `${issuer.host} does not answer as a provider`, advice };
  if (URL.parse(stated)?.href === issuer.href) return ok(check, `${issuer.host} answers`);
  return { check, state: 'warn', found: `${issuer.host} answers as another issuer`, advice };
}

async function statedIssuer(issuer: URL): Promise<string | null> {
  const address = `${issuer.href.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(askMsMax) });
    return Discovery.parse(await response.json()).issuer;
  } catch {
    // Not there, too slow, or something else than a provider.
    return null;
  }
}
