import type { ComparisonResult, SeriesSummary } from '../method/experiment.ts';
import { memoryGigabytesPerSecond } from '../method/probes.ts';
import type { BenchReport, SuiteReport } from './bench-report.ts';

const columns = [
  'ours',
  'baseline',
  'one',
  'ours: p50 (p95), least ms',
  'baseline: p50 (p95), least ms',
  'CPU-ms: ours / baseline',
  'baseline ÷ ours (95 %)',
  'rounds',
  'memory GB/s, arithmetic ms, echo ms',
  'with',
];

/** One suite: where its figures come from, and the figures. */
export function suiteToMarkdown(suite: SuiteReport, report: Omit<BenchReport, 'suites'>): string {
  const { startedAt, commit, command, machine } = report;
  const from = `${startedAt.slice(0, 16).replace('T', ' ')} UTC, commit ${commit}, \`${command}\`, ${suite.seconds.toFixed(0)} s. ${machine}.`;
  const tables = [
    ...(suite.comparisons.length === 0 ? [] : [table(columns, suite.comparisons.map(rowOf))]),
    ...(suite.figures === null ? [] : [table(suite.figures.columns, suite.figures.rows)]),
  ];
  return [suite.about, from, ...tables].join('\n\n');
}

function rowOf({ ours, baseline, operation, ratio, machine, facts, ...result }: ComparisonResult): string[] {
  const interval = `${figure(ratio.median)} (${figure(ratio.low)}–${figure(ratio.high)})`;
  const probes = [memoryGigabytesPerSecond(machine.memoryMs), machine.arithmeticMs, machine.echoMs];
  return [
    ours.name,
    baseline.name,
    operation,
    times(ours),
    times(baseline),
    `${figure(ours.cpuMs)} / ${figure(baseline.cpuMs)}`,
    result.verdict === 'measured' ? `**${interval}**` : `inconclusive: ${interval}`,
    `${result.roundsRun - result.roundsDropped} of ${result.roundsRun}`,
    probes.map(figure).join(', '),
    Object.entries(facts)
      .map(([name, value]) => `${name}: ${value}`)
      .join('; '),
  ];
}

function times({ p50Ms, p95Ms, floorMs, operations }: SeriesSummary): string {
  return `${figure(p50Ms)} (${figure(p95Ms)}), ${figure(floorMs)}; ${operations} times`;
}

/** Three digits that mean something; a dash for what is not known. */
function figure(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–';
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toPrecision(value >= 1 ? 3 : 2);
}

function table(head: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}
