import type { IdentityProvider, ProviderSignIns, SignInByProvider, TextSeal } from '@footnote/core';

/** What signing in at the organisation's provider takes. */
export interface ProviderParts {
  /** What people call it. */
  name: string;
  provider: IdentityProvider;
  signIns: ProviderSignIns;
  signInByProvider: SignInByProvider;
  seal: TextSeal;
}

/** Injection token of `ProviderParts`; null in the modes without a provider. */
export const ProviderPartsToken = Symbol('ProviderParts');
