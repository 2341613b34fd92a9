import type { FootnoteClient } from '@footnote/contracts';

export const preparedSource = 'handbook';

/** Ids by the operations (`GET /api/…`) that take them and by the place where they are taken (`path.id`, `query.version`). */
export type IdsByOperation = Record<string, Record<string, string>>;

/**
 * Something of everything that an address can name, so that a generated request finds what it asks for. What an operation
 * takes away or changes is there for that operation alone.
 */
export async function prepareContent(client: FootnoteClient): Promise<IdsByOperation> {
  await client.putSource(preparedSource, { defaultAccess: { everyone: true } });
  return {
    ...(await prepareDocuments(client)),
    ...(await prepareReview(client)),
    'DELETE /api/v1/api-keys/{id}': { 'path.id': await createKey(client) },
  };
}

async function prepareDocuments(client: FootnoteClient): Promise<IdsByOperation> {
  const { documentId: kept, versionId, jobId } = await receive(client, 'travel.md', { wait: false });
  const { documentId: changed } = await receive(client, 'changed.md', { wait: true });
  const { documentId: removed } = await receive(client, 'removed.md', { wait: true });
  const { documentId: gone } = await receive(client, 'gone.md', { wait: true });
  const { deletionId } = await client.deleteDocument(gone);
  if (jobId === null) throw new Error('Reading a document without waiting has no job.');
  for await (const _job of client.watchJob(jobId));
  const path = '/api/v1/documents/{id}';
  return {
    [`GET ${path}`]: { 'path.id': kept },
    [`GET ${path}/versions`]: { 'path.id': kept },
    [`GET ${path}/text`]: { 'path.id': kept, 'query.version': versionId },
    [`GET ${path}/original`]: { 'path.id': kept, 'query.version': versionId },
    [`PATCH ${path}`]: { 'path.id': changed },
    [`DELETE ${path}`]: { 'path.id': removed },
    'GET /api/v1/deletions/{id}': { 'path.id': deletionId },
    'GET /api/v1/jobs/{id}': { 'path.id': jobId },
    'GET /api/v1/jobs/{id}/events': { 'path.id': jobId },
    'DELETE /api/v1/jobs/{id}': { 'path.id': jobId },
  };
}

async function prepareReview(client: FootnoteClient): Promise<IdsByOperation> {
  const [answered, open] = [await reportedItem(client), await reportedItem(client)];
  const [approved, decided] = [await reportedItem(client), await reportedItem(client)];
  await client.decideReviewItem(approved.item, { decision: 'approve-answer' });
  const { id: decisionId } = await client.decideReviewItem(decided.item, { decision: 'dismiss' });
  const [curated] = (await client.listCuratedAnswers()).items;
  if (curated === undefined) throw new Error('An approved answer is not in the list.');
  return {
    'GET /api/v1/answers/{id}': { 'path.id': answered.answer },
    'POST /api/v1/answers/{id}/feedback': { 'path.id': answered.answer },
    'GET /api/v1/review/items/{id}': { 'path.id': answered.item },
    'POST /api/v1/review/items/{id}/decisions': { 'path.id': open.item },
    'DELETE /api/v1/review/items/{id}/decisions/{decisionId}': {
      'path.id': decided.item,
      'path.decisionId': decisionId,
    },
    'DELETE /api/v1/curated-answers/{id}': { 'path.id': curated.id },
  };
}

function receive(client: FootnoteClient, externalId: string, { wait }: { wait: boolean }) {
  const text = '# Business trips\n\nOn business trips a room may cost up to 140 euros a night.';
  // Access of its own: a generated request may close the source, and with it all that inherits from it.
  const access = { everyone: true };
  const document = { source: preparedSource, externalId, mediaType: 'text/markdown', text, access };
  return client.receiveDocument(document, { wait });
}

async function reportedItem(client: FootnoteClient): Promise<{ answer: string; item: string }> {
  const { id: answer } = await client.answer({ question: 'How much may a room cost on business trips?' });
  await client.sendFeedback(answer, { helpful: false });
  const { items } = await client.listReviewItems();
  const item = items.find(({ answerId }) => answerId === answer);
  if (item === undefined) throw new Error('The report of an answer is not in the list.');
  return { answer, item: item.id };
}

async function createKey(client: FootnoteClient): Promise<string> {
  await client.createApiKey({ name: 'to be revoked', user: 'ana@example.org', scopes: ['search'] });
  const [key] = (await client.listApiKeys()).items;
  if (key === undefined) throw new Error('A new key is not in the list.');
  return key.id;
}
