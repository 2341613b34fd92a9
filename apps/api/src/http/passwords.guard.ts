import { AppError } from '@footnote/core';
import { Inject, Injectable, UseGuards, type CanActivate } from '@nestjs/common';
import { SettingsToken, type Settings } from '../config/settings.ts';

@Injectable()
class PasswordsGuard implements CanActivate {
  readonly #mode: Settings['FOOTNOTE_AUTH'];

  constructor(@Inject(SettingsToken) { FOOTNOTE_AUTH }: Settings) {
    this.#mode = FOOTNOTE_AUTH;
  }

  canActivate(): boolean {
    if (this.#mode !== 'oidc') return true;
    throw new AppError({
      kind: 'conflict',
      code: 'no-passwords-here',
      publicMessage: 'People sign in at their organisation’s sign-in here: Footnote has no passwords.',
    });
  }
}

/** The route is about passwords, and answers 409 where there are none. */
export const NeedsPasswords = () => UseGuards(PasswordsGuard);
