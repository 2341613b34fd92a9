import { embedPassages } from './embed-passages.ts';
import { UnreadableDocumentError, type DocumentReader } from './document-reader.ts';
import type { DocumentStateChanges, DocumentStore, ReadContent, VersionStore } from './document-stores.ts';
import type { Document, DocumentProblem } from './document.ts';
import { ingestionLimits } from './ingestion.limits.ts';
import type { Job, JobState } from './job.ts';
import { indexingSteps } from './new-index-job.ts';
import { ownerOf } from './owner-of.ts';
import { readVersion } from './read-version.ts';
import type { RefreshOwner } from './refresh-owner.ts';
import { splitPassages } from './split-passages.ts';
import type { UnitOfWork } from './unit-of-work.ts';
import type { EmbeddingModel } from '../retrieval/embedding-model.ts';
import type { PassageIndex } from '../retrieval/passage-index.ts';
import type { Passage } from '../retrieval/passage.ts';
import type { Clock } from '../shared/clock.ts';

export interface IndexVersionsPorts {
  unitOfWork: UnitOfWork;
  documents: DocumentStore;
  versions: VersionStore;
  reader: DocumentReader;
  embeddingModel: EmbeddingModel;
  passageIndex: PassageIndex;
  refreshOwner: RefreshOwner;
  clock: Clock;
}

type JobChanges = Partial<Pick<Job, 'state' | 'progress'>>;

interface PreparedVersion {
  job: Job;
  document: Document;
  passages: Passage[];
  warnings: DocumentProblem[];
}

/**
 * Makes received versions searchable: read → split → embed → index → switch over. Every step can be repeated, so a job
 * that a crash cut off starts again; a reader sees the old version until the new one is complete.
 */
export class IndexVersions {
  readonly #ports: IndexVersionsPorts;

  constructor(ports: IndexVersionsPorts) {
    this.#ports = ports;
  }

  /**
   * Versions of several documents are embedded and written together; when that fails they are taken one by one, so that
   * one bad document harms no other. Throws what a retry may mend: what is done by then is not done again.
   */
  async run(jobs: Job[], signal: AbortSignal): Promise<void> {
    try {
      await this.#runTogether(jobs, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (jobs.length === 1) throw error;
      const attempts: PromiseSettledResult<void>[] = [];
      for (const job of jobs) attempts.push(...(await Promise.allSettled([this.#runTogether([job], signal)])));
      const failed = attempts.find((attempt) => attempt.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    }
  }

  async #runTogether(jobs: Job[], signal: AbortSignal): Promise<void> {
    let waiting: PreparedVersion[] = [];
    let passageCount = 0;
    for (const job of jobs) {
      signal.throwIfAborted();
      const prepared = await this.#prepare(job, signal);
      if (prepared === null) continue;
      waiting.push(prepared);
      passageCount += prepared.passages.length;
      if (passageCount < ingestionLimits.passagesPerBatchMax) continue;
      await this.#index(waiting, signal);
      waiting = [];
      passageCount = 0;
    }
    if (waiting.length > 0) await this.#index(waiting, signal);
  }

  async #prepare(job: Job, signal: AbortSignal): Promise<PreparedVersion | null> {
    const document = await this.#ports.documents.find(job.documentId);
    if (document === null) return this.#settle(job, 'cancelled');
    if (!(await this.#advance(job, { state: 'running' }, { status: 'reading', problem: null }))) return null;
    try {
      const { titled, content, warnings } = await this.#read(document, job.versionId, signal);
      if (!(await this.#advance(job, progressOf(1)))) return null;
      const version = { id: job.versionId, documentId: job.documentId };
      const passages = splitPassages(version, content.text, content.blocks);
      if (passages.length > ingestionLimits.passagesPerVersionMax) throw tooManyPassages();
      if (!(await this.#advance(job, progressOf(2), { status: 'embedding' }))) return null;
      return { job, document: titled, passages, warnings };
    } catch (error) {
      if (!(error instanceof UnreadableDocumentError)) throw error;
      return this.#fail(job, { code: error.code, detail: error.detail });
    }
  }

  async #read(
    document: Document,
    versionId: string,
    signal: AbortSignal,
  ): Promise<{ titled: Document; content: ReadContent; warnings: DocumentProblem[] }> {
    const { documents, versions, reader, clock } = this.#ports;
    const bytes = await versions.readOriginal(versionId);
    if (bytes === null)
      throw new UnreadableDocumentError('unreadable', 'The original is gone. Send the document again.');
    const fileName = document.externalId.split('/').at(-1) ?? document.externalId;
    const read = await readVersion(reader, { bytes, mediaType: document.mediaType, fileName, signal });
    const { content, title, mediaType, warnings } = read;
    await versions.setContent(versionId, content);
    const updatedAt = clock.now();
    if (title !== null) await documents.setBroughtTitle(document.id, versionId, { title, updatedAt });
    if (mediaType !== document.mediaType) {
      await documents.updateVersionState(document.id, versionId, { mediaType, updatedAt });
    }
    return { titled: (await documents.find(document.id)) ?? document, content, warnings };
  }

  async #index(prepared: PreparedVersion[], signal: AbortSignal): Promise<void> {
    const indexed = await embedPassages(
      this.#ports.embeddingModel,
      prepared.flatMap(({ document, passages }) => passages.map((passage) => ({ passage, owner: ownerOf(document) }))),
      signal,
    );
    for (const { job } of prepared) await this.#advance(job, progressOf(3));
    await this.#ports.passageIndex.addVersions(indexed);
    for (const version of prepared) await this.#switchOver(version);
  }

  async #switchOver({ job, document, passages, warnings }: PreparedVersion): Promise<void> {
    const { documents, passageIndex, refreshOwner, clock } = this.#ports;
    const ready: DocumentStateChanges = {
      status: 'ready',
      problem: null,
      warnings,
      currentVersionId: job.versionId,
      passageCount: passages.length,
      updatedAt: clock.now(),
    };
    const switched = await this.#advance(job, progressOf(indexingSteps), ready);
    const now = await documents.find(document.id);
    if (!switched || now === null) return this.#discard(job, now);
    if (document.currentVersionId !== null) await passageIndex.keepOnlyVersion(document.id, job.versionId);
    if (JSON.stringify(ownerOf(now)) !== JSON.stringify(ownerOf(document))) await refreshOwner.run(document.id);
    await this.#settle(job, 'succeeded');
  }

  /** The document was deleted, cancelled or overtaken by a newer version meanwhile: takes the new rows out again. */
  async #discard(job: Job, document: Document | null): Promise<void> {
    const { passageIndex } = this.#ports;
    const keep = document?.currentVersionId ?? null;
    if (keep === null) await passageIndex.deleteDocument(job.documentId);
    else await passageIndex.keepOnlyVersion(job.documentId, keep);
    await this.#settle(job, 'cancelled');
  }

  async #fail(job: Job, problem: DocumentProblem): Promise<null> {
    const updatedAt = this.#ports.clock.now();
    await this.#ports.unitOfWork.run(async ({ documents, jobs }) => {
      if (!(await jobs.update(job.id, { state: 'failed', problem }))) return;
      await documents.updateVersionState(job.documentId, job.versionId, { status: 'failed', problem, updatedAt });
    });
    return null;
  }

  async #settle(job: Job, state: JobState): Promise<null> {
    await this.#ports.unitOfWork.run(({ jobs }) => jobs.update(job.id, { state }));
    return null;
  }

  /**
   * Writes how far the job and its document are, both or neither: false when the job was cancelled meanwhile, or is
   * cancelled here because a newer version has overtaken it. The job comes first, as wherever both are written, so that
   * whoever else changes them waits for this one or has it fail.
   */
  #advance(job: Job, progress: JobChanges, state: DocumentStateChanges = {}): Promise<boolean> {
    return this.#ports.unitOfWork.run(async ({ documents, jobs }) => {
      if (!(await jobs.update(job.id, progress))) return false;
      if (Object.keys(state).length === 0) return true;
      if (await documents.updateVersionState(job.documentId, job.versionId, state)) return true;
      await jobs.update(job.id, { state: 'cancelled' });
      return false;
    });
  }
}

function progressOf(done: number): JobChanges {
  return { progress: { done, total: indexingSteps } };
}

function tooManyPassages(): UnreadableDocumentError {
  const most = ingestionLimits.passagesPerVersionMax.toLocaleString('en');
  return new UnreadableDocumentError('limit', `The document has more than ${most} passages. Split it into parts.`);
}
