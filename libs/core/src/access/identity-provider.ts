import type { HasHealth, ComponentHealth } from '../shared/component-health.ts';

/** What must be remembered until the browser comes back, so that its return can be told from any other. */
export interface SignInChecks {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** What the provider says of somebody; every claim is verified. */
export interface ProvidedIdentity {
  issuer: string;
  subject: string;
  /** Null when there is none, or the provider says that it has not verified it. */
  email: string | null;
  displayName: string | null;
  /** As claimed, without any bound. */
  groups: string[];
  /** For leaving again. */
  idToken: string;
}

/** The organisation's own sign-in, reached through the visitor's browser. */
export abstract class IdentityProvider implements HasHealth {
  /** Where to send the browser. @throws AppError `provider-unavailable` */
  abstract begin(redirectUri: string): Promise<{ address: string; checks: SignInChecks }>;
  /**
   * Who came back. `callback`: the whole address to which the browser was sent.
   * @throws AppError `provider-unavailable`, `provider-refused`, `provider-reply-not-valid`, `too-many-claimed-groups`
   */
  abstract finish(callback: string, checks: SignInChecks): Promise<ProvidedIdentity>;
  /** Where the browser goes to sign out there as well; null where the provider has no such address, or is not reached. */
  abstract leaveAddress(request: { idToken: string; returnTo: string }): Promise<string | null>;
  abstract health(): Promise<ComponentHealth>;
}
