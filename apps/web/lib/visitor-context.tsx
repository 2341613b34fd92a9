'use client';

import type { Account, AuthState, Scope } from '@footnote/contracts';
import { createContext, useContext, type ReactNode } from 'react';

const VisitorContext = createContext<AuthState | null>(null);

export function VisitorProvider({ visitor, children }: { visitor: AuthState | null; children: ReactNode }) {
  return <VisitorContext value={visitor}>{children}</VisitorContext>;
}

/** The account that this page was rendered for; null where it could not be learnt. */
export function useAccount(): Account | null {
  return useContext(VisitorContext)?.account ?? null;
}

/** What the visitor may do; null where it could not be learnt. The portal only hides what the API would refuse. */
export function useScopes(): Scope[] | null {
  return useAccount()?.scopes ?? null;
}

/** How people sign in here. Null where it could not be learnt. */
export function useAuthMode(): AuthState['mode'] | null {
  return useContext(VisitorContext)?.mode ?? null;
}
