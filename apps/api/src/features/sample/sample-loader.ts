import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accessOfNobody, DocumentStore, PutSource, ReceiveDocument, SourceStore, toAccess } from '@footnote/core';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { sampleDirectory } from '../../config/paths.ts';
import { SettingsToken, type Settings } from '../../config/settings.ts';
import { mediaTypeOf } from '../documents/media-type-of.ts';
import { Sample } from './sample.schema.ts';

/** Puts the sample handbook into a service that has nothing yet, so that the first question can be asked at once. */
@Injectable()
export class SampleLoader implements OnApplicationBootstrap {
  readonly #settings: Pick<Settings, 'FOOTNOTE_SAMPLE'>;
  readonly #sources: SourceStore;
  readonly #documents: DocumentStore;
  readonly #putSource: PutSource;
  readonly #receiveDocument: ReceiveDocument;
  readonly #logger = new Logger(SampleLoader.name);

  constructor(
    @Inject(SettingsToken) settings: Settings,
    sources: SourceStore,
    documents: DocumentStore,
    putSource: PutSource,
    receiveDocument: ReceiveDocument,
  ) {
    this.#settings = settings;
    this.#sources = sources;
    this.#documents = documents;
    this.#putSource = putSource;
    this.#receiveDocument = receiveDocument;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.#settings.FOOTNOTE_SAMPLE || !(await this.#isEmpty())) return;
    const sample = Sample.parse(JSON.parse(await readFile(join(sampleDirectory, 'sample.json'), 'utf8')));
    await this.#putSource.run(sample.source.id, { title: sample.source.title, defaultAccess: accessOfNobody });
    for (const document of sample.documents) await this.#load(sample.source.id, document);
    this.#logger.log(`the sample handbook is being indexed: ${sample.documents.length} documents`);
  }

  async #isEmpty(): Promise<boolean> {
    return (await this.#documents.count()) === 0 && (await this.#sources.list()).length === 0;
  }

  async #load(source: string, document: Sample['documents'][number]): Promise<void> {
    await this.#receiveDocument.run({
      source,
      externalId: document.file,
      title: document.title ?? null,
      mediaType: mediaTypeOf(null, document.file),
      bytes: new Uint8Array(await readFile(join(sampleDirectory, document.file))),
      access: toAccess(document.access),
      sensitivity: document.sensitivity,
      modifiedAt: new Date(document.modifiedAt),
      metadata: document.metadata,
    });
  }
}
