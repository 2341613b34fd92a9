import { describe, expect, it } from '@jest/globals';
import { buildSubject, FakeFootnote } from '@footnote/testing';
import { CancelJob } from './cancel-job.ts';
import type { ReadResult } from './document-reader.ts';
import { ResumeIngestion } from './resume-ingestion.ts';

const noFilters = { sources: [], mediaTypes: [], modifiedAfter: null, modifiedBefore: null, metadata: {} };
const page = '# Leave\n\nSixteen weeks of parental leave.';

/** Lets `meanwhile` happen once, while a document is being read. */
function whileReading(footnote: FakeFootnote, meanwhile: () => Promise<unknown>): void {
  const { reader } = footnote;
  const read = reader.read.bind(reader);
  reader.read = async (request): Promise<ReadResult> => {
    reader.read = read;
    await meanwhile();
    return read(request);
  };
}

function resumeOf({ unitOfWork, stores, passageIndex, deleteDocument, clock }: FakeFootnote): ResumeIngestion {
  return new ResumeIngestion({ unitOfWork, documents: stores.documents, passageIndex, deleteDocument, clock });
}

describe('receiving a document', () => {
  it('makes it searchable, under the title that it brings', async () => {
    const footnote = new FakeFootnote();
    const { documentId, versionId } = await footnote.receiveAndIndex({ text: page });
    expect(await footnote.stores.documents.find(documentId)).toMatchObject({
      status: 'ready',
      title: 'Leave',
      currentVersionId: versionId,
      passageCount: 1,
    });
    expect(await footnote.passageIndex.count()).toBe(1);
  });

  it('shows the media type that it was read as, also in searches', async () => {
    const footnote = new FakeFootnote();
    const received = await footnote.receive({ text: page, mediaType: 'text/plain' });
    const read = footnote.reader.read.bind(footnote.reader);
    footnote.reader.read = async (request) => ({ ...(await read(request)), mediaType: 'text/markdown' });
    await footnote.index(received);
    expect((await footnote.stores.documents.find(received.documentId))?.mediaType).toBe('text/markdown');
    const filter = { ...noFilters, mediaTypes: ['text/markdown'] };
    const request = { query: 'parental leave', limit: 10, cursor: null, filters: filter } as const;
    const found = await footnote.searchPassages.run({ ...request, sort: 'relevance', mode: 'hybrid' }, buildSubject());
    expect(found.hits).toHaveLength(1);
  });

  it('shows what was left out of the current version, and of no other', async () => {
    const footnote = new FakeFootnote();
    footnote.reader.warnings = [{ code: 'left-out', detail: 'Left out: 2 hidden rows.' }];
    const { documentId } = await footnote.receiveAndIndex({ text: page });
    const warningsNow = async () => (await footnote.stores.documents.find(documentId))?.warnings;
    expect(await warningsNow()).toEqual([{ code: 'left-out', detail: 'Left out: 2 hidden rows.' }]);
    footnote.reader.warnings = [];
    const next = await footnote.receive({ text: `${page} And more.` });
    expect(await warningsNow()).toHaveLength(1);
    await footnote.index(next);
    expect(await warningsNow()).toEqual([]);
  });

  it('keeps the title that the sender gave', async () => {
    const footnote = new FakeFootnote();
    const { documentId } = await footnote.receiveAndIndex({ text: page, title: 'Our leave' });
    expect((await footnote.stores.documents.find(documentId))?.title).toBe('Our leave');
  });

  it('keeps the title that somebody gives it while it is being read', async () => {
    const footnote = new FakeFootnote();
    const received = await footnote.receive({ text: page });
    whileReading(footnote, () => footnote.changeDocument.run(received.documentId, { title: 'Our leave' }));
    await footnote.index(received);
    expect(await footnote.stores.documents.find(received.documentId)).toMatchObject({
      status: 'ready',
      title: 'Our leave',
    });
  });

  it('knows unchanged content, and applies new labels to it at once', async () => {
    const footnote = new FakeFootnote();
    await footnote.receiveAndIndex({ text: page });
    expect(await footnote.receive({ text: page })).toMatchObject({ status: 'unchanged', jobId: null, created: false });
    const access = { everyone: false, groups: ['hr'], users: [] };
    const updated = await footnote.receive({ text: page, access });
    expect(updated).toMatchObject({ status: 'updated', jobId: null });
    expect((await footnote.stores.documents.find(updated.documentId))?.access).toEqual(access);
  });

  it('shows the old version until the new one is ready, and then only the new one', async () => {
    const footnote = new FakeFootnote();
    const first = await footnote.receiveAndIndex({ text: page });
    const second = await footnote.receive({ text: '# Leave\n\nEighteen weeks of parental leave.' });
    expect(second).toMatchObject({ documentId: first.documentId, status: 'queued' });
    expect((await footnote.stores.documents.find(first.documentId))?.currentVersionId).toBe(first.versionId);
    await footnote.index(second);
    expect((await footnote.stores.documents.find(first.documentId))?.currentVersionId).toBe(second.versionId);
    expect(await footnote.passageIndex.count()).toBe(1);
  });

  it('refuses an older document than the stored one', async () => {
    const footnote = new FakeFootnote();
    await footnote.receiveAndIndex({ text: page, modifiedAt: new Date('2026-05-02') });
    const older = footnote.receive({ text: 'Old.', modifiedAt: new Date('2026-05-01') });
    await expect(older).rejects.toMatchObject({ code: 'older-than-stored' });
  });

  it('says why a document could not be read, and spoils no other of the same batch', async () => {
    const footnote = new FakeFootnote();
    const bad = await footnote.receive({ text: 'x', externalId: 'bad', mediaType: 'application/x-unknown' });
    const empty = await footnote.receive({ text: '\n\n', externalId: 'empty' });
    const good = await footnote.receive({ text: page, externalId: 'good' });
    await footnote.index(bad, empty, good);
    const statuses = await Promise.all(
      [bad, empty, good].map(({ documentId }) => footnote.stores.documents.find(documentId)),
    );
    expect(statuses.map((document) => document?.problem?.code ?? document?.status)).toEqual([
      'unsupported',
      'empty',
      'ready',
    ]);
  });
});

describe('a job', () => {
  it('that is overtaken by a newer version indexes nothing', async () => {
    const footnote = new FakeFootnote();
    const first = await footnote.receive({ text: page });
    const second = await footnote.receive({ text: '# Leave\n\nNew text.' });
    await footnote.index(first);
    expect((await footnote.stores.jobs.find(first.jobId ?? ''))?.state).toBe('cancelled');
    await footnote.index(second);
    expect(await footnote.passageIndex.count()).toBe(1);
  });

  it('that is cancelled leaves the document with the version it had', async () => {
    const footnote = new FakeFootnote();
    const first = await footnote.receiveAndIndex({ text: page });
    const second = await footnote.receive({ text: '# Leave\n\nNew text.' });
    await new CancelJob(footnote.unitOfWork).run(second.jobId ?? '');
    await footnote.index(second);
    expect(await footnote.stores.documents.find(first.documentId)).toMatchObject({
      status: 'ready',
      currentVersionId: first.versionId,
      latestVersionId: first.versionId,
    });
  });

  it('that is cancelled while the document is being read leaves it failed', async () => {
    const footnote = new FakeFootnote();
    const received = await footnote.receive({ text: page });
    whileReading(footnote, () => new CancelJob(footnote.unitOfWork).run(received.jobId ?? ''));
    await footnote.index(received);
    expect(await footnote.stores.documents.find(received.documentId)).toMatchObject({
      status: 'failed',
      problem: { code: 'cancelled' },
    });
    expect(await footnote.passageIndex.count()).toBe(0);
  });

  it('that is cancelled while its passages are written leaves none of them, and the document failed', async () => {
    const footnote = new FakeFootnote();
    const received = await footnote.receive({ text: page });
    const addVersions = footnote.passageIndex.addVersions.bind(footnote.passageIndex);
    footnote.passageIndex.addVersions = async (passages) => {
      await addVersions(passages);
      await new CancelJob(footnote.unitOfWork).run(received.jobId ?? '');
    };
    await footnote.index(received);
    expect((await footnote.stores.documents.find(received.documentId))?.problem?.code).toBe('cancelled');
    expect(await footnote.passageIndex.count()).toBe(0);
  });

  it('that cannot be read fails no document that has a newer version by now', async () => {
    const footnote = new FakeFootnote();
    const first = await footnote.receive({ text: '\n\n' });
    whileReading(footnote, () => footnote.receive({ text: page }));
    await footnote.index(first);
    expect((await footnote.stores.jobs.find(first.jobId ?? ''))?.state).toBe('failed');
    expect(await footnote.stores.documents.find(first.documentId)).toMatchObject({ status: 'queued', problem: null });
  });

  it('whose document is deleted meanwhile leaves no passage behind', async () => {
    const footnote = new FakeFootnote();
    const received = await footnote.receive({ text: page });
    const addVersions = footnote.passageIndex.addVersions.bind(footnote.passageIndex);
    footnote.passageIndex.addVersions = async (passages) => {
      await footnote.deleteDocument.finish(await footnote.deleteDocument.begin(received.documentId));
      await addVersions(passages);
    };
    await footnote.index(received);
    expect(await footnote.passageIndex.count()).toBe(0);
  });

  it('is made again at start for a document that was left unfinished', async () => {
    const footnote = new FakeFootnote();
    const received = await footnote.receive({ text: page });
    await footnote.stores.jobs.update(received.jobId ?? '', { state: 'failed' });
    const resume = resumeOf(footnote);
    expect(await resume.run({ embedMissing: true })).toBe(1);
    expect(await footnote.stores.jobs.findActive(received.documentId)).not.toBeNull();
  });
});

describe('the index', () => {
  it('is made again from what is stored when it is gone', async () => {
    const footnote = new FakeFootnote();
    const { documentId } = await footnote.receiveAndIndex({ text: page });
    await footnote.passageIndex.deleteDocument(documentId);
    expect(await resumeOf(footnote).run({ embedMissing: true })).toBe(1);
    const job = await footnote.stores.jobs.findActive(documentId);
    if (job === null) throw new Error('the document got no job');
    await footnote.indexVersions.run([job], new AbortController().signal);
    expect(await footnote.passageIndex.count()).toBe(1);
  });

  it('gets new access later, by a job, when it cannot take it now', async () => {
    const footnote = new FakeFootnote();
    const { documentId } = await footnote.receiveAndIndex({ text: page });
    footnote.passageIndex.updateOwner = () => Promise.reject(new Error('busy'));
    const access = { everyone: false, groups: ['hr'], users: [] };
    await footnote.changeDocument.run(documentId, { access });
    const job = await footnote.stores.jobs.findActive(documentId);
    if (job === null) throw new Error('the document got no job');
    await footnote.indexVersions.run([job], new AbortController().signal);
    const found = await footnote.searchPassages.run(
      {
        query: 'parental leave',
        limit: 10,
        cursor: null,
        sort: 'relevance',
        mode: 'hybrid',
        filters: noFilters,
      },
      buildSubject({ groups: ['hr'] }),
    );
    expect(found.hits).toHaveLength(1);
  });
});

describe('deleting a document', () => {
  it('gives a receipt in which every place is ticked off', async () => {
    const footnote = new FakeFootnote();
    const { documentId } = await footnote.receiveAndIndex({ text: page });
    const deletion = await footnote.deleteDocument.begin(documentId);
    expect(await footnote.stores.documents.find(documentId)).toBeNull();
    const done = await footnote.deleteDocument.finish(deletion);
    expect(done.state).toBe('done');
    expect(done.places.every(({ removedAt }) => removedAt !== null)).toBe(true);
    expect(await footnote.passageIndex.count()).toBe(0);
  });
});
