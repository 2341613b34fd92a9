import { DocumentReader, type ReadRequest, type ReadResult } from '@footnote/core';
import { BlockCollector } from './block-collector.ts';
import { withoutParameters } from './without-parameters.ts';

/** The reader of one format: what differs between formats is how the collector is filled. */
export abstract class FormatReader extends DocumentReader {
  readonly mediaTypes: readonly string[];

  constructor(mediaTypes: readonly string[]) {
    super();
    this.mediaTypes = mediaTypes;
  }

  async read(request: ReadRequest): Promise<ReadResult> {
    const collector = new BlockCollector();
    const title = await this.collect(request, collector);
    const stated = withoutParameters(request.mediaType);
    const mediaType = this.mediaTypes.includes(stated) ? stated : (this.mediaTypes[0] ?? stated);
    return { ...collector.finish(title), mediaType };
  }

  /** Adds the document's blocks in reading order; returns its own title, or null. @throws UnreadableDocumentError */
  protected abstract collect(request: ReadRequest, collector: BlockCollector): Promise<string | null>;
}
