import { Clock } from '@footnote/core';

/** Time that stands still until a test moves it. */
export class FakeClock extends Clock {
  #nowMs: number;

  constructor(start = '2026-01-01T00:00:00.000Z') {
    super();
    this.#nowMs = Date.parse(start);
  }

  override now(): Date {
    return new Date(this.#nowMs);
  }

  advance(durationMs: number): void {
    this.#nowMs += durationMs;
  }
}
