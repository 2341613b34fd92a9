import type { QualityRun, SetRecord } from '../records.ts';
import { answerTables } from './answer-tables.ts';
import { findingsOf, type Finding } from './findings.ts';
import { retrievalTables } from './retrieval-tables.ts';

/** The rest stands in the run's JSON. */
const linesMax = 50;

/** What a run says about one set, as Markdown: where the figures come from, the tables, and what is wrong. */
export function setSection(run: QualityRun, set: string): string {
  const { startedAt, commit, command, machine } = run;
  const retrieval = run.retrieval.filter((record) => record.set === set);
  const answers = run.answers.filter((record) => record.set === set);
  const from = `${startedAt.slice(0, 16).replace('T', ' ')} UTC, commit ${commit}, \`${command}\`. ${machine}.`;
  const described = run.sets.filter(({ name }) => name === set).flatMap(describe);
  return [
    from,
    ...described,
    ...titled('Passages', retrievalTables(retrieval)),
    ...titled('Answers', answerTables(answers)),
    ...titled('Findings', findingsList(findingsOf({ ...run, retrieval, answers }))),
  ].join('\n\n');
}

function describe({ description, documents, questions, failedDocuments, ingestMs }: SetRecord): string[] {
  const seconds = (ingestMs / 1_000).toFixed(0);
  const counts = `Asked: ${questions} questions. Searchable: ${documents - failedDocuments.length} of ${documents} documents after ${seconds} s.`;
  const failed = failedDocuments.map(({ externalId, reason }) => `- not searchable: ${externalId}: ${reason}`);
  return [description, counts, ...(failed.length === 0 ? [] : [failed.slice(0, linesMax).join('\n')])];
}

/** The names of the sets that a run has records of, in the order in which they were run. */
export function setsOf({ retrieval, answers }: QualityRun): string[] {
  return [...new Set([...retrieval, ...answers].map(({ set }) => set))];
}

/** One line each; empty without findings. */
function findingsList(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const lines = findings
    .slice(0, linesMax)
    .map(({ arm, kind, questionIds, detail }) => `- ${arm}, ${kind}, ${questionIds.join(' ')}: ${detail}`);
  const left = findings.length - lines.length;
  return [[...lines, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n')];
}

function titled(title: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`### ${title}`, ...parts];
}
