import { ApplyRetention } from '@footnote/core';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SettingsToken, type Settings } from '../../config/settings.ts';

const sweepEveryMs = 24 * 60 * 60 * 1_000;

/** Removes what is older than it is to be kept: at start, and every day from then on, one sweep at a time. */
@Injectable()
export class RetentionWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #settings: Settings;
  readonly #applyRetention: ApplyRetention;
  readonly #logger = new Logger(RetentionWorker.name);
  readonly #stopped = new AbortController();
  #sweeping: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(@Inject(SettingsToken) settings: Settings, applyRetention: ApplyRetention) {
    this.#settings = settings;
    this.#applyRetention = applyRetention;
  }

  /** The service does not wait for the first sweep. */
  onApplicationBootstrap(): void {
    this.#sweeping = this.#sweep();
    this.#timer = setInterval(() => {
      this.#sweeping = this.#sweeping.then(() => this.#sweep());
    }, sweepEveryMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopped.abort();
    await this.#sweeping;
  }

  async #sweep(): Promise<void> {
    const { FOOTNOTE_RETENTION_DAYS_ANSWERS: answerDays, FOOTNOTE_RETENTION_DAYS_AUDIT: auditDays } = this.#settings;
    try {
      const { answers, auditEntries } = await this.#applyRetention.run({ answerDays, auditDays }, this.#stopped.signal);
      if (answers + auditEntries > 0) this.#logger.log(`${answers} answers and ${auditEntries} audit entries were old`);
    } catch (error) {
      this.#logger.error({ err: error }, 'what is old could not be removed; it is tried again tomorrow');
    }
  }
}
