import { readSettings } from '../../../apps/cli/src/settings.ts';
import { startEchoServer, type EchoServer } from '../method/echo-server.ts';
import type { ComparisonResult, Experiment } from '../method/experiment.ts';
import { MachineProbes } from '../method/probes.ts';
import { runExperiment } from '../method/run-experiment.ts';
import type { BenchOptions } from './bench-options.ts';
import { BenchService } from './bench-service.ts';
import { prepareIndex, type PreparedIndex } from './prepare-index.ts';

/** What a suite gives to measure, without what the person at the terminal decides. */
export type PlannedExperiment = Omit<Experiment, 'rounds' | 'warmUpTurns'> & {
  /** Rounds when nobody says otherwise. */
  rounds: number;
};

const indexSizes = [10_000, 100_000];
const servicePassages = 2_000;
const warmUpTurns = 2;

/** What suites share: the options, the probes, and what takes long to set up. One heavy thing is there at a time. */
export class BenchContext {
  readonly echo: EchoServer;
  /** Passages of the indexes that are measured. */
  readonly sizes: readonly number[];
  readonly modelsDirectory = readSettings().modelsDirectory;
  readonly #options: BenchOptions;
  readonly #probes: MachineProbes;
  #indexes: PreparedIndex[] = [];
  #service: BenchService | null = null;

  private constructor(options: BenchOptions, echo: EchoServer) {
    this.#options = options;
    this.echo = echo;
    this.sizes = options.size === null ? indexSizes : [options.size];
    this.#probes = new MachineProbes(echo);
  }

  static async open(options: BenchOptions): Promise<BenchContext> {
    const context = new BenchContext(options, await startEchoServer());
    await context.#probes.warmUp();
    return context;
  }

  async compare(experiment: PlannedExperiment): Promise<ComparisonResult[]> {
    const rounds = this.#options.rounds ?? experiment.rounds;
    return runExperiment({ ...experiment, rounds, warmUpTurns }, this.#probes);
  }

  /** The index of this size, built when it is first asked for. */
  async index(size: number): Promise<PreparedIndex> {
    await this.closeService();
    const known = this.#indexes.find((prepared) => prepared.size === size);
    if (known !== undefined) return known;
    this.tell(`building an index of ${size.toLocaleString('en')} passages`);
    const prepared = await prepareIndex(size);
    this.#indexes.push(prepared);
    return prepared;
  }

  /** A service with the sample and generated documents, started when it is first asked for. */
  async service(): Promise<BenchService> {
    await this.closeIndexes();
    if (this.#service !== null) return this.#service;
    const passages = this.#options.size ?? servicePassages;
    this.tell(`starting a service with ${passages.toLocaleString('en')} passages`);
    this.#service = await BenchService.start(passages);
    return this.#service;
  }

  tell(line: string): void {
    process.stderr.write(`  ${line}\n`);
  }

  async closeIndexes(): Promise<void> {
    for (const prepared of this.#indexes.splice(0)) await prepared.close();
  }

  async closeService(): Promise<void> {
    await this.#service?.remove();
    this.#service = null;
  }

  async close(): Promise<void> {
    await this.closeIndexes();
    await this.closeService();
    this.#probes.close();
    await this.echo.stop();
  }
}
