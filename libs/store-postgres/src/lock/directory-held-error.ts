import { AppError } from '@footnote/core';
import type { LockHolder } from './lock-holder.ts';

/** Another process has the directory; carries its pid when it runs on this machine. */
export class DirectoryHeldError extends AppError {
  readonly holder: LockHolder;

  constructor(holder: LockHolder, lockFile: string) {
    super({
      kind: 'conflict',
      code: 'data-directory-held',
      publicMessage:
        `The data directory is in use by process ${holder.pid} on ${holder.host}. Stop that process, or set ` +
        `FOOTNOTE_DATA_DIR to another directory. If it is not running any more, delete ${lockFile}.`,
    });
    this.name = 'DirectoryHeldError';
    this.holder = holder;
  }
}
