import { contractLimits, type ReceiveDocumentResponse } from '@footnote/contracts';
import type { DocumentStore, ReceiveDocument, ReceiveDocumentRequest } from '@footnote/core';
import { waitUntilSearchable } from './wait-until-searchable.ts';

export interface ReceiveOutcome {
  httpStatus: 200 | 201 | 202;
  response: ReceiveDocumentResponse;
}

/** One received document with the reply that the contract gives it, after waiting when the sender asks for it. */
export class ReceiveDocumentService {
  readonly #receiveDocument: ReceiveDocument;
  readonly #documents: DocumentStore;

  constructor(receiveDocument: ReceiveDocument, documents: DocumentStore) {
    this.#receiveDocument = receiveDocument;
    this.#documents = documents;
  }

  async run(request: ReceiveDocumentRequest, { wait }: { wait: boolean }): Promise<ReceiveOutcome> {
    const { created, ...received } = await this.#receiveDocument.run(request);
    const response: ReceiveDocumentResponse = { ...received, warnings: [] };
    const isQueued = received.status === 'queued';
    if (!wait) return { httpStatus: isQueued ? 202 : 200, response };
    // Content that is recognised may still wait for its first reading, so everything is waited for.
    const document = await waitUntilSearchable(this.#documents, received, contractLimits.waitMsMax);
    if (document === null) return { httpStatus: 202, response };
    const settled = isQueued ? 'ready' : received.status;
    const status = document.status === 'failed' ? 'failed' : settled;
    const left = document.currentVersionId === received.versionId ? document.warnings : [];
    const warnings = document.problem === null ? left : [document.problem];
    return { httpStatus: created ? 201 : 200, response: { ...response, status, warnings } };
  }
}
