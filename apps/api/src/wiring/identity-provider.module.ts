import {
  Clock,
  LinkedIdentityStore,
  Logins,
  ProviderSignIns,
  SetUp,
  SignInByProvider,
  UserStore,
} from '@footnote/core';
import { AesTextSeal, OpenIdProvider } from '@footnote/identity';
import { Global, Module } from '@nestjs/common';
import { SettingsToken, type Settings } from '../config/settings.ts';
import { ProviderPartsToken, type ProviderParts } from '../features/auth/provider-parts.ts';
import { HealthRegistry } from '../features/health/health-registry.ts';
import { readServiceSecret } from './service-secret.ts';

/** The organisation's own sign-in, where there is one. */
@Global()
@Module({
  providers: [
    {
      provide: ProviderPartsToken,
      inject: [SettingsToken, HealthRegistry, UserStore, LinkedIdentityStore, Logins, SetUp, Clock],
      useFactory: createProviderParts,
    },
  ],
  exports: [ProviderPartsToken],
})
export class IdentityProviderModule {}

async function createProviderParts(
  settings: Settings,
  health: HealthRegistry,
  users: UserStore,
  identities: LinkedIdentityStore,
  logins: Logins,
  setUp: SetUp,
  clock: Clock,
): Promise<ProviderParts | null> {
  const { FOOTNOTE_AUTH, FOOTNOTE_OIDC_ISSUER: issuer, FOOTNOTE_OIDC_CLIENT_ID: clientId } = settings;
  if (FOOTNOTE_AUTH !== 'oidc' || issuer === undefined || clientId === undefined) return null;
  const provider = new OpenIdProvider({
    issuer,
    clientId,
    clientSecret: settings.FOOTNOTE_OIDC_CLIENT_SECRET ?? null,
    groupsClaim: settings.FOOTNOTE_OIDC_GROUPS_CLAIM ?? null,
    clock,
  });
  health.add('sign-in', () => provider.health());
  const seal = new AesTextSeal(await readServiceSecret(settings));
  return {
    name: settings.FOOTNOTE_OIDC_NAME ?? new URL(issuer).host,
    provider,
    signIns: new ProviderSignIns({ provider, seal, clock }),
    signInByProvider: new SignInByProvider({ users, identities, logins, setUp, seal, clock }),
    seal,
  };
}
