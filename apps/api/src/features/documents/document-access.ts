import { canRead, documentNotFound, type Document, type DocumentStore, type Scope, type Subject } from '@footnote/core';

/** Scopes whose holders look after documents: they see that a document is there and how it fares, never its text. */
const managingScopes: readonly Scope[] = ['ingest', 'admin'];

export function mayManage(subject: Subject): boolean {
  return subject.scopes.some((scope) => managingScopes.includes(scope));
}

/** For title, status and labels. @throws AppError `document-not-found`, alike for absent and forbidden */
export async function findVisible(documents: DocumentStore, id: string, subject: Subject): Promise<Document> {
  const document = await documents.find(id);
  if (document === null || !(mayManage(subject) || canRead(subject, document.access))) throw documentNotFound();
  return document;
}

/** For any character of its content. @throws AppError `document-not-found`, alike for absent and forbidden */
export async function findReadable(documents: DocumentStore, id: string, subject: Subject): Promise<Document> {
  const document = await documents.find(id);
  if (document === null || !canRead(subject, document.access)) throw documentNotFound();
  return document;
}
