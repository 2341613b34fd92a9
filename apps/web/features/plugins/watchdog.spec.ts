import { describe, expect, it } from '@jest/globals';
import { Watchdog } from './watchdog.ts';

const ticks = (watchdog: Watchdog, count: number) => Array.from({ length: count }, () => watchdog.tick());

describe('Watchdog', () => {
  it('stops a plugin that never gets ready', () => {
    expect(ticks(new Watchdog(), 5)).toEqual(['wait', 'wait', 'wait', 'wait', 'stop']);
  });

  it('pings one that is ready every other second', () => {
    const watchdog = new Watchdog();
    watchdog.heard();
    for (let round = 0; round < 10; round++) {
      expect(ticks(watchdog, 2)).toEqual(['wait', 'ping']);
      watchdog.heard();
    }
  });

  it('stops one that does not answer a ping for five seconds', () => {
    const watchdog = new Watchdog();
    watchdog.heard();
    expect(ticks(watchdog, 7)).toEqual(['wait', 'ping', 'wait', 'wait', 'wait', 'wait', 'stop']);
  });
});
