import { Agent, request } from 'node:http';
import type { EchoServer } from './echo-server.ts';
import type { ProbeReading } from './experiment.ts';

const mebibyte = 2 ** 20;
const memoryBytes = 64 * mebibyte;
const arithmeticSteps = 4_000_000;
const triesPerProbe = 3;
const echoesPerTry = 40;
const warmUpReadings = 10;

/**
 * What the machine can do right now, in about 60 milliseconds. Other tenants of the same hardware slow it down without a
 * trace in its own statistics; what they take shows here.
 */
export class MachineProbes {
  readonly #memory = Buffer.alloc(memoryBytes, 1);
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #echo: EchoServer;

  constructor(echo: EchoServer) {
    this.#echo = echo;
  }

  /** The first readings are slower, until everything is compiled. */
  async warmUp(): Promise<void> {
    for (let reading = 0; reading < warmUpReadings; reading += 1) await this.read();
  }

  async read(): Promise<ProbeReading> {
    const reading: ProbeReading = { memoryMs: Infinity, arithmeticMs: Infinity, echoMs: Infinity };
    for (let number = 0; number < triesPerProbe; number += 1) {
      reading.memoryMs = Math.min(
        reading.memoryMs,
        timeOf(() => this.#memory.indexOf(2)),
      );
      reading.arithmeticMs = Math.min(reading.arithmeticMs, timeOf(countBits));
      reading.echoMs = Math.min(reading.echoMs, await this.#fastestEchoMs());
    }
    return reading;
  }

  close(): void {
    this.#agent.destroy();
  }

  async #fastestEchoMs(): Promise<number> {
    let fastestMs = Infinity;
    for (let number = 0; number < echoesPerTry; number += 1) {
      const startedAt = performance.now();
      await this.#askEcho();
      fastestMs = Math.min(fastestMs, performance.now() - startedAt);
    }
    return fastestMs;
  }

  #askEcho(): Promise<void> {
    return new Promise((resolve, reject) => {
      request(this.#echo.urlOf(100), { agent: this.#agent }, (response) => {
        response.resume().once('end', resolve);
      })
        .once('error', reject)
        .end();
    });
  }
}

/** Gigabytes a second that reading 64 MB in this time means. */
export function memoryGigabytesPerSecond(memoryMs: number): number {
  return memoryBytes / memoryMs / 1e6;
}

function timeOf(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

/** Each step needs the one before, so the loop measures the clock rate of one core and nothing else. */
function countBits(): number {
  let state = 1;
  let bits = 0;
  for (let step = 0; step < arithmeticSteps; step += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bits += state & 1;
  }
  return bits;
}
