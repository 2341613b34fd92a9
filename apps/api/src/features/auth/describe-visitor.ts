import type { Account, AuthState } from '@footnote/contracts';
import { AppError, ResolveSubject, SetUp, ViewAccount, type Subject, type User } from '@footnote/core';
import { Inject, Injectable } from '@nestjs/common';
import { SettingsToken, type Settings } from '../../config/settings.ts';
import { ProviderVisits } from './provider-visits.ts';

/** Who somebody is to the service, as the contract shows it. */
@Injectable()
export class DescribeVisitor {
  readonly #mode: Settings['FOOTNOTE_AUTH'];
  readonly #viewAccount: ViewAccount;
  readonly #resolveSubject: ResolveSubject;
  readonly #setUp: SetUp;
  readonly #providerName: string | null;

  constructor(
    @Inject(SettingsToken) { FOOTNOTE_AUTH }: Settings,
    viewAccount: ViewAccount,
    resolveSubject: ResolveSubject,
    setUp: SetUp,
    { providerName }: ProviderVisits,
  ) {
    this.#mode = FOOTNOTE_AUTH;
    this.#viewAccount = viewAccount;
    this.#resolveSubject = resolveSubject;
    this.#setUp = setUp;
    this.#providerName = providerName;
  }

  /** For the sign-in page: also for a visitor whom nobody knows. */
  async state(subject: Subject | null): Promise<AuthState> {
    return {
      mode: this.#mode,
      needsSetup: this.#mode !== 'open' && (await this.#setUp.isNeeded()),
      account: subject && (await this.account(subject)),
      ...(this.#providerName !== null && { providerName: this.#providerName }),
    };
  }

  async account(subject: Subject): Promise<Account> {
    return { authMode: this.#mode, ...(await this.#viewAccount.run(subject)) };
  }

  /** Of a user who has just come in. */
  async accountOf(user: User): Promise<Account> {
    const subject = await this.#resolveSubject.ofUser(user);
    if (subject === null) throw suspendedMeanwhile();
    return this.account(subject);
  }
}

function suspendedMeanwhile(): AppError {
  return new AppError({ kind: 'forbidden', code: 'suspended', publicMessage: 'This account has been suspended.' });
}
