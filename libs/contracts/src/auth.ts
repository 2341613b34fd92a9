import { z } from 'zod';
import { Account } from './account.ts';
import { emailAddress, nonBlank } from './common.ts';
import { contractLimits } from './contract-limits.ts';

const password = nonBlank(contractLimits.passwordCharactersMax);
const linkSecret = nonBlank(200);

/** For the sign-in page, before anybody is known. */
export const AuthState = z
  .object({
    mode: z.enum(['open', 'password', 'oidc']),
    /** True until the first admin was made with the link that the terminal showed. */
    needsSetup: z.boolean(),
    /** Null when nobody is signed in. */
    account: Account.nullable(),
    /** What people call the sign-in of their organisation; with mode `oidc` alone. */
    providerName: z.string().optional(),
  })
  .meta({ id: 'AuthState' });
export type AuthState = z.infer<typeof AuthState>;

export const SignInRequest = z.strictObject({ name: nonBlank(320), password }).meta({ id: 'SignInRequest' });
export type SignInRequest = z.infer<typeof SignInRequest>;

/** Where to go next; an OpenID provider wants to be told that somebody has left. */
export const SignOutResponse = z.object({ redirectTo: z.string().nullable() }).meta({ id: 'SignOutResponse' });
export type SignOutResponse = z.infer<typeof SignOutResponse>;

/** Makes the first admin, with the secret of the one-time link that the terminal showed. */
export const SetUpRequest = z
  .strictObject({ secret: linkSecret, name: emailAddress, displayName: nonBlank(200), password })
  .meta({ id: 'SetUpRequest' });
export type SetUpRequest = z.infer<typeof SetUpRequest>;

/** Makes whoever then signs in at the provider the first admin. */
export const StartSetUpRequest = z.strictObject({ secret: linkSecret }).meta({ id: 'StartSetUpRequest' });
export type StartSetUpRequest = z.infer<typeof StartSetUpRequest>;

/** Where to send the browser. */
export const ProviderVisit = z.object({ redirectTo: z.string() }).meta({ id: 'ProviderVisit' });
export type ProviderVisit = z.infer<typeof ProviderVisit>;

/** Opens a one-time link, to show whom it is for. */
export const OpenLinkRequest = z.strictObject({ secret: linkSecret }).meta({ id: 'OpenLinkRequest' });
export type OpenLinkRequest = z.infer<typeof OpenLinkRequest>;
export const OneTimeLink = z
  .object({ purpose: z.enum(['setup', 'password']), name: z.string().nullable(), expiresAt: z.string() })
  .meta({ id: 'OneTimeLink' });
export type OneTimeLink = z.infer<typeof OneTimeLink>;

/** Sets a password with a one-time link, and signs in. */
export const SetPasswordRequest = z.strictObject({ secret: linkSecret, password }).meta({ id: 'SetPasswordRequest' });
export type SetPasswordRequest = z.infer<typeof SetPasswordRequest>;
