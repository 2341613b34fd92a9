import type { RetrievedPassage } from './retrieve-passages.ts';

/** Where a passage stands, as a caller sees it: what a hit and a citation have in common. */
export interface PassagePlace {
  documentId: string;
  versionId: string;
  passageId: string;
  source: string;
  externalId: string;
  uri: string | null;
  title: string;
  headingPath: string[];
  modifiedAt: Date | null;
  page: number | null;
}

export function placeOf({ document, passage }: RetrievedPassage): PassagePlace {
  return {
    documentId: document.id,
    versionId: passage.versionId,
    passageId: passage.id,
    source: document.source,
    externalId: document.externalId,
    uri: document.uri,
    title: document.title,
    headingPath: passage.headingPath,
    modifiedAt: document.modifiedAt,
    page: passage.page,
  };
}
