import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient } from '@footnote/contracts';
import { startFootnote, type RunningFootnote } from '../support/start-footnote.ts';
import { prepareContent } from './prepare-content.ts';
import { findSchemathesis, runSchemathesis, type SchemathesisReport } from './run-schemathesis.ts';

const apiKey = 'an-admin-key-of-more-than-32-characters';
const runMsMax = 300_000;

/** A batch is NDJSON, which schemathesis cannot write; `test/e2e/api/documents.spec.ts` sends it. */
const except = '/batch$';

/** What nothing generated can do. */
const neverAccepted = [
  // A key that is nobody's has no account.
  'DELETE /api/v1/account/api-keys/{id}',
  // Its job has ended, as any job of these small documents has, and what has ended is not cancelled.
  'DELETE /api/v1/jobs/{id}',
  // There is no provider.
  'GET /api/v1/auth/oidc/callback',
  'GET /api/v1/auth/oidc/start',
  // A one-time link cannot be guessed.
  'POST /api/v1/auth/links',
  'POST /api/v1/auth/oidc/setup',
  'POST /api/v1/auth/password',
  'POST /api/v1/auth/setup',
];

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
    expect(idle.map(([operation]) => operation).sort()).toEqual(neverAccepted);
  });
});
