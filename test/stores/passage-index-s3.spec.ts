import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { openLanceDbPassageIndex } from '@footnote/store-lancedb';
import { describePassageIndex } from '@footnote/testing';
import { findS3, startS3, type StartedS3 } from '../support/start-s3.ts';

// Every file is a request to a server written in Python.
jest.setTimeout(120_000);

const isMissing = findS3() === null && process.env['CI'] !== 'true';
if (isMissing)
  console.warn('Skipped: the passage index on S3, because FOOTNOTE_TEST_MOTO does not name a moto_server.');

(isMissing ? describe.skip : describe)('the passage index on S3', () => {
  let s3: StartedS3 | undefined;
  let opened = 0;

  beforeAll(async () => {
    s3 = await startS3();
  });
  afterAll(() => s3?.stop());

  describePassageIndex('LanceDbPassageIndex', async () => {
    if (s3 === undefined) throw new Error('The S3 server is not there.');
    const { bucketUri, storageOptions } = s3;
    opened += 1;
    const uri = `${bucketUri}/index-${opened}`;
    const index = await openLanceDbPassageIndex({ uri, embeddingId: 'test/model', dimensions: 4, storageOptions });
    return { index, close: () => index.close() };
  });
});
