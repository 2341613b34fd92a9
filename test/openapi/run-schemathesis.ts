import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { preparedSource, type IdsByOperation } from './prepare-content.ts';

const runMsMax = 240_000;
const outputBytesMax = 64 * 2 ** 20;
const lineCharactersMax = 300;
const documentFile = 'openapi.json';

/** Headers that make a request depend on others: with random values it is refused before anything else is looked at. */
const headersLeftOut = ['Idempotency-Key', 'If-Match'];

/** Phases that need no state, from a fixed seed, one request after another: two runs send the same. */
const options = [
  ...['--phases', 'examples,coverage,fuzzing'],
  ...['--max-examples', '25'],
  ...['--workers', '1'],
  ...['--generation-database', 'none'],
  ...['--request-timeout', '60'],
];

const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
];

const Operation = z.looseObject({ parameters: z.array(z.looseObject({ name: z.string() })).optional() });
const Document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

const Counts = z.object({ accepted: z.number(), conflicts: z.number() });

/** The part of the program's JSON report that is read here. */
const Report = z.object({
  stop_reason: z.string(),
  operations: z.object({ selected: z.number(), tested: z.number() }),
  test_cases: z.object({ generated: z.number() }),
  failures: z.array(z.object({ title: z.string(), operations: z.array(z.string()) })),
  errors: z.array(z.unknown()),
  valid_rates: z.record(z.string(), z.record(z.string(), Counts)),
});
export type SchemathesisReport = z.infer<typeof Report>;

interface Target {
  url: string;
  apiKey: string;
  ids: IdsByOperation;
  /** Addresses that are not tried, as a regular expression. */
  except: string;
}

/** The program of `schemathesis` (PyPI); null when `FOOTNOTE_TEST_SCHEMATHESIS` does not name it. */
export function findSchemathesis(): string | null {
  return process.env['FOOTNOTE_TEST_SCHEMATHESIS'] ?? null;
}

/** Requests made from the service's own document, and what the replies were like. @throws when the program cannot run */
export async function runSchemathesis(target: Target): Promise<{ report: SchemathesisReport; output: string }> {
  const program = findSchemathesis();
  if (program === null)
    throw new Error('FOOTNOTE_TEST_SCHEMATHESIS does not name the schemathesis of a virtual environment.');
  const directory = await mkdtemp(join(tmpdir(), 'footnote-schemathesis-'));
  try {
    const reportFile = join(directory, 'report.json');
    await writeFile(join(directory, 'schemathesis.toml'), configurationFor(target.ids));
    await writeFile(join(directory, documentFile), JSON.stringify(await readDocument(target.url)));
    const output = await run(program, argumentsFor(target, reportFile), directory);
    const text = await readFile(reportFile, 'utf8').catch(() => null);
    if (text === null) throw new Error(`schemathesis left no report:\n${output}`);
    return { report: Report.parse(JSON.parse(text)), output };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function readDocument(url: string): Promise<z.infer<typeof Document>> {
  const response = await fetch(`${url}/api/v1/openapi.json`);
  const document = Document.parse(await response.json());
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
    operation.parameters = operation.parameters?.filter(({ name }) => !headersLeftOut.includes(name));
  }
  return document;
}

function argumentsFor({ url, apiKey, except }: Target, reportFile: string): string[] {
  return [
    '--no-color',
    ...['--config-file', 'schemathesis.toml', 'run', documentFile, '--url', url],
    ...options,
    ...['--checks', checks.join(',')],
    ...['--exclude-path-regex', except],
    ...['--header', `Authorization: Bearer ${apiKey}`],
    ...['--report', 'json', '--report-json-path', reportFile],
  ];
}

/** A document for a source that is not there is refused before anything else is looked at. */
const knownSource = `
[dictionaries.sources]
values = ["${preparedSource}"]

[[operations]]
include-name = "POST /api/v1/documents"
parameters = { "body.source" = { dictionary = "sources" }, "body.document.source" = { dictionary = "sources" } }
`;

function configurationFor(ids: IdsByOperation): string {
  const operations = Object.entries(ids).map(([name, parameters]) => {
    const values = Object.entries(parameters).map(([parameter, id]) => `"${parameter}" = "${id}"`);
    return `[[operations]]\ninclude-name = "${name}"\nparameters = { ${values.join(', ')} }\n`;
  });
  // Which of the client errors says that a request is wrong, the status codes of the contract say better.
  const refused = '[checks.negative_data_rejection]\nexpected-statuses = ["4xx"]\n';
  return ['seed = 1\ncontinue-on-failure = true\n', refused, knownSource, ...operations].join('\n');
}

/** A failed check is a result here, not an error. */
function run(program: string, programArguments: string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const limits = { cwd, timeout: runMsMax, maxBuffer: outputBytesMax };
    execFile(program, programArguments, limits, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.split('\n').map((line) => line.slice(0, lineCharactersMax));
      if (error !== null && typeof error.code !== 'number') reject(new Error(output.join('\n'), { cause: error }));
      else resolve(output.join('\n'));
    });
  });
}
