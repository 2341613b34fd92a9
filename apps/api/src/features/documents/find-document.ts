import {
  documentNotFound,
  mayReadDocument,
  maySeeDocument,
  type Document,
  type DocumentStore,
  type Subject,
} from '@footnote/core';

/** For title, status and labels. @throws AppError `document-not-found`, alike for absent and forbidden */
export async function findVisible(documents: DocumentStore, id: string, subject: Subject): Promise<Document> {
  const document = await documents.find(id);
  if (document === null || !maySeeDocument(subject, document.access)) throw documentNotFound();
  return document;
}

/** For any character of its content. @throws AppError `document-not-found`, alike for absent and forbidden */
export async function findReadable(documents: DocumentStore, id: string, subject: Subject): Promise<Document> {
  const document = await documents.find(id);
  if (document === null || !mayReadDocument(subject, document.access)) throw documentNotFound();
  return document;
}
