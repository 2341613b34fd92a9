const pingEveryTicks = 2;
const silentTicksMax = 5;

/**
 * Notices when a plugin no longer answers. It is asked once a second, and only while the page is visible, since browsers
 * slow down hidden pages; so it counts its own ticks and not the time.
 */
export class Watchdog {
  /** Null while nothing is awaited. The first word that is awaited is `ready`. */
  #silentTicks: number | null = 0;
  #ticksSincePing = 0;

  tick(): 'wait' | 'ping' | 'stop' {
    if (this.#silentTicks !== null) return ++this.#silentTicks >= silentTicksMax ? 'stop' : 'wait';
    if (++this.#ticksSincePing < pingEveryTicks) return 'wait';
    this.#silentTicks = 0;
    this.#ticksSincePing = 0;
    return 'ping';
  }

  /** It has said `ready` or `pong`. */
  heard(): void {
    this.#silentTicks = null;
  }
}
