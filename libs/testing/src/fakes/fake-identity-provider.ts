import { IdentityProvider, type ComponentHealth, type ProvidedIdentity, type SignInChecks } from '@footnote/core';

/** Vouches for whoever it is told to, and remembers with what it was asked. */
export class FakeIdentityProvider extends IdentityProvider {
  identity: ProvidedIdentity = {
    issuer: 'https://login.example.org',
    subject: 'ana',
    email: 'ana@example.org',
    displayName: 'Ana Lima',
    groups: [],
    idToken: 'id-token-of-ana',
  };
  readonly finished: { callback: string; checks: SignInChecks }[] = [];
  #begun = 0;

  override async begin(redirectUri: string): Promise<{ address: string; checks: SignInChecks }> {
    this.#begun += 1;
    const checks = { state: `state-${this.#begun}`, nonce: `nonce-${this.#begun}`, codeVerifier: 'verifier' };
    return { address: `${redirectUri}?${new URLSearchParams({ state: checks.state })}`, checks };
  }

  override async finish(callback: string, checks: SignInChecks): Promise<ProvidedIdentity> {
    this.finished.push({ callback, checks });
    return this.identity;
  }

  override async leaveAddress({ returnTo }: { idToken: string; returnTo: string }): Promise<string | null> {
    return returnTo;
  }

  override async health(): Promise<ComponentHealth> {
    return { status: 'ready', detail: 'The sign-in answers.' };
  }
}
