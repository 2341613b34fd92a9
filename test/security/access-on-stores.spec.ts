import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLanceDbPassageIndex, type LanceDbPassageIndex } from '@footnote/store-lancedb';
import { openPostgresStores, type PostgresStores } from '@footnote/store-postgres';
import { FakeDocumentReader, FakeEmbeddingModel } from '@footnote/testing';
import * as fc from 'fast-check';
import { LookTally, playSteps, stepArbitrary } from './access-property.ts';

const stepCount = 500;
const openMsMax = 120_000;
const playMsMax = 900_000;
const seed = Number(process.env['FOOTNOTE_TEST_SEED'] ?? randomInt(2 ** 31));

describe(`access on the embedded database and LanceDB, seed ${seed}`, () => {
  let directory: string;
  let stores: PostgresStores;
  let passageIndex: LanceDbPassageIndex;
  const embeddingModel = new FakeEmbeddingModel();
  const errors: Error[] = [];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'footnote-access-'));
    const reportError = (error: Error): void => void errors.push(error);
    stores = await openPostgresStores({ databaseUrl: null, directory, reportError });
    const { id: embeddingId, dimensions } = embeddingModel;
    passageIndex = await openLanceDbPassageIndex({ uri: join(directory, 'index'), embeddingId, dimensions });
  }, openMsMax);

  afterAll(async () => {
    await passageIndex.close();
    await stores.close();
    await rm(directory, { recursive: true });
  }, openMsMax);

  it(
    `shows nobody what they may not read, and everybody what they may, in ${stepCount} steps`,
    async () => {
      const tally = new LookTally();
      const { unitOfWork, answers, reviews, groups, users, apiKeys, logins, auditLog, spends } = stores;
      const shared = { unitOfWork, answers, reviews, groups, users, keys: apiKeys, logins, auditLog, spends };
      const ports = { ...shared, stores, passageIndex, embeddingModel, reader: new FakeDocumentReader() };
      const steps = fc.array(stepArbitrary, { minLength: stepCount, maxLength: stepCount, size: 'max' });
      const [played = []] = fc.sample(steps, { seed, numRuns: 1 });
      await playSteps(played, tally, ports);
      expect(played).toHaveLength(stepCount);
      expect(tally.showing.size).toBeGreaterThanOrEqual(6);
      expect(errors).toEqual([]);
    },
    playMsMax,
  );
});
