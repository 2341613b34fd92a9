import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient } from '@footnote/contracts';
import { startFootnote, type RunningFootnote } from '../support/start-footnote.ts';
import { prepareContent } from './prepare-content.ts';
import { findSchemathesis, runSchemathesis, type SchemathesisReport } from './run-schemathesis.ts';

const apiKey = 'an-admin-key-of-more-than-32-characters';
const runMsMax = 300_000;

/** A batch is NDJSON, which schemathesis cannot write; `test/e2e/api/documents.spec.ts` sends it. */
const except = '/batch$';

const isMissing = findSchemathesis() === null && process.env['CI'] !== 'true';
if (isMissing) console.warn('Skipped: schemathesis, because FOOTNOTE_TEST_SCHEMATHESIS does not name its program.');

(isMissing ? describe.skip : describe)('the service, asked by schemathesis from its own document', () => {
  let footnote: RunningFootnote;
  let report: SchemathesisReport;
  let output: string;

  beforeAll(async () => {
    footnote = await startFootnote({ environment: { FOOTNOTE_ADMIN_KEY: apiKey } });
    const ids = await prepareContent(createFootnoteClient({ baseUrl: footnote.url, apiKey }));
    ({ report, output } = await runSchemathesis({ url: footnote.url, apiKey, ids, except }));
  }, runMsMax);

  afterAll(() => footnote.stop());

  it('never fails, breaks its document or takes what the document forbids', () => {
    if (report.failures.length + report.errors.length > 0) console.error(output);
    expect(report).toMatchObject({ stop_reason: 'completed', failures: [], errors: [] });
  });

  it('was asked at every address, by many requests, and did what each is for', () => {
    expect(report.operations.tested).toBe(report.operations.selected);
    expect(report.test_cases.generated).toBeGreaterThan(1_000);
    const idle = Object.entries(report.valid_rates).filter(([, phases]) =>
      Object.values(phases).every(({ accepted }) => accepted === 0),
    );
    // Its job has ended, as any job of these small documents has, and what has ended is not cancelled.
    expect(idle.map(([operation]) => operation)).toEqual(['DELETE /api/v1/jobs/{id}']);
  });
});
