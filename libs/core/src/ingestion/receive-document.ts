import { toAccess, type Access } from '../access/access.ts';
import type { Sensitivity } from '../access/sensitivity.ts';
import type { Clock } from '../shared/clock.ts';
import { createId } from '../shared/create-id.ts';
import { sha256Hex } from '../shared/sha256-hex.ts';
import { olderThanStored, sourceNotFound } from './document-errors.ts';
import type { Document, Source, Version } from './document.ts';
import { newIndexJob } from './new-index-job.ts';
import type { IngestionStores, UnitOfWork } from './unit-of-work.ts';
import type { RefreshOwner } from './refresh-owner.ts';

export interface ReceiveDocumentRequest {
  source: string;
  externalId: string;
  title: string | null;
  /** Undefined: kept. */
  uri?: string | null;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Null: kept, or the source's default. */
  access: Access | null;
  sensitivity: Sensitivity | null;
  modifiedAt: Date | null;
  metadata: Record<string, string> | null;
}

export interface ReceivedDocument {
  documentId: string;
  versionId: string;
  status: 'queued' | 'updated' | 'unchanged';
  jobId: string | null;
  created: boolean;
}

/** With whether the index holds labels of the document that are out of date now. */
type Stored = ReceivedDocument & { labelsChanged: boolean };

type Labels = Pick<
  Document,
  'title' | 'titleGiven' | 'uri' | 'access' | 'accessInherited' | 'sensitivity' | 'modifiedAt' | 'metadata'
>;

/**
 * Takes in one document: unchanged content is recognised by its bytes and not read again, new content becomes a version
 * with a job. When this returns, everything that was received is stored.
 */
export class ReceiveDocument {
  readonly #unitOfWork: UnitOfWork;
  readonly #refreshOwner: RefreshOwner;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, refreshOwner: RefreshOwner, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#refreshOwner = refreshOwner;
    this.#clock = clock;
  }

  /** @throws AppError `source-not-found`, `older-than-stored` */
  async run(request: ReceiveDocumentRequest): Promise<ReceivedDocument> {
    const originalHash = await sha256Hex(request.bytes);
    const received = await this.#unitOfWork.run(async (stores) => {
      await stores.sources.lock(request.source, 'read');
      const source = await stores.sources.find(request.source);
      if (source === null) throw sourceNotFound(request.source);
      await stores.documents.lockKey(request.source, request.externalId);
      const existing = await stores.documents.findByKey(request.source, request.externalId);
      if (existing === null) return this.#create(stores, { request, source, originalHash });
      refuseOlder(existing, request);
      return this.#change(stores, { request, existing, originalHash });
    });
    const { labelsChanged, ...shown } = received;
    if (labelsChanged) await this.#refreshOwner.run(received.documentId);
    return shown;
  }

  async #create(
    stores: IngestionStores,
    { request, source, originalHash }: { request: ReceiveDocumentRequest; source: Source; originalHash: string },
  ): Promise<Stored> {
    const now = this.#clock.now();
    const documentId = createId('doc');
    const version = this.#newVersion(documentId, { request, originalHash });
    await stores.documents.insert({
      ...labelsOf(request, defaultLabels(request, source)),
      id: documentId,
      source: request.source,
      externalId: request.externalId,
      mediaType: request.mediaType,
      status: 'queued',
      problem: null,
      warnings: [],
      currentVersionId: null,
      latestVersionId: version.id,
      passageCount: 0,
      createdAt: now,
      updatedAt: now,
    });
    const jobId = await this.#storeVersion(stores, version, request.bytes);
    return { documentId, versionId: version.id, status: 'queued', jobId, created: true, labelsChanged: false };
  }

  async #change(
    stores: IngestionStores,
    { request, existing, originalHash }: { request: ReceiveDocumentRequest; existing: Document; originalHash: string },
  ): Promise<Stored> {
    const labels = labelsOf(request, existing);
    const latest = await stores.versions.find(existing.latestVersionId);
    const sameContent = latest?.originalHash === originalHash && latest.mediaType === request.mediaType;
    const changes = changesOf(labels, existing);
    const labelsChanged = Object.keys(changes).length > 0;
    if (labelsChanged) await stores.documents.update(existing.id, { ...changes, updatedAt: this.#clock.now() });
    if (sameContent && existing.status !== 'failed') {
      const status = labelsChanged ? 'updated' : 'unchanged';
      return { documentId: existing.id, versionId: latest.id, status, jobId: null, created: false, labelsChanged };
    }
    const version = this.#newVersion(existing.id, { request, originalHash });
    await stores.documents.update(existing.id, {
      latestVersionId: version.id,
      mediaType: request.mediaType,
      status: 'queued',
      problem: null,
      updatedAt: this.#clock.now(),
    });
    const jobId = await this.#storeVersion(stores, version, request.bytes);
    return { documentId: existing.id, versionId: version.id, status: 'queued', jobId, created: false, labelsChanged };
  }

  #newVersion(
    documentId: string,
    { request, originalHash }: { request: ReceiveDocumentRequest; originalHash: string },
  ): Version {
    return {
      id: createId('ver'),
      documentId,
      mediaType: request.mediaType,
      originalHash,
      text: null,
      blocks: null,
      contentHash: null,
      createdAt: this.#clock.now(),
    };
  }

  async #storeVersion(stores: IngestionStores, version: Version, bytes: Uint8Array): Promise<string> {
    await stores.versions.insert(version, bytes);
    const job = newIndexJob(version, this.#clock.now());
    await stores.jobs.enqueue(job);
    return job.id;
  }
}

function refuseOlder(existing: Document, request: ReceiveDocumentRequest): void {
  if (existing.modifiedAt === null || request.modifiedAt === null) return;
  if (request.modifiedAt < existing.modifiedAt) throw olderThanStored(existing.modifiedAt);
}

function defaultLabels(request: ReceiveDocumentRequest, source: Source): Labels {
  return {
    title: lastPathPart(request.externalId),
    titleGiven: false,
    uri: null,
    access: source.defaultAccess,
    accessInherited: true,
    sensitivity: source.defaultSensitivity,
    modifiedAt: null,
    metadata: {},
  };
}

/** What the request names, over what was there. */
function labelsOf(request: ReceiveDocumentRequest, before: Labels): Labels {
  return {
    title: request.title ?? before.title,
    titleGiven: request.title !== null || before.titleGiven,
    uri: request.uri === undefined ? before.uri : request.uri,
    access: request.access === null ? before.access : toAccess(request.access),
    accessInherited: request.access === null && before.accessInherited,
    sensitivity: request.sensitivity ?? before.sensitivity,
    modifiedAt: request.modifiedAt ?? before.modifiedAt,
    metadata: request.metadata ?? before.metadata,
  };
}

/** What is kept is not written: somebody may be changing it, such as closing the document, at this moment. */
function changesOf(after: Labels, before: Labels): Partial<Labels> {
  const names = Object.keys(after) as (keyof Labels)[];
  const changed = names.filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

function lastPathPart(externalId: string): string {
  return externalId.split('/').findLast((part) => part !== '') ?? externalId;
}
