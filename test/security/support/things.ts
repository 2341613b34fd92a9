import type { FootnoteClient } from '@footnote/contracts';
import type { Cast } from './cast.ts';

/** What only insiders read. */
const marker = 'vermilion otter';
const question = `What is the salary band of the ${marker}?`;

/** The id of something that is there, by the address that it is under. */
export type Things = Record<string, string>;

/** One thing of each kind, all of them about a document that only insiders may read. */
export async function makeThings({ admin, owner, reviewer }: Cast): Promise<Things> {
  const { client } = admin;
  await client.putSource('hr', { title: 'Staff' });
  const text = `# Salary bands\n\nThe salary band of the ${marker} is 50,000 EUR.`;
  const document = { source: 'hr', externalId: 'bands.md', text, access: { groups: ['hr'] } };
  const { documentId } = await client.receiveDocument(document, { wait: true });
  const other = await client.receiveDocument({ ...document, externalId: 'gone.md', text: 'Gone.' });
  const { deletionId } = await client.deleteDocument(
    (await client.receiveDocument({ ...document, externalId: 'deleted.md', text: 'Deleted.' }, { wait: true }))
      .documentId,
  );
  const answer = await owner.client.answer({ question });
  if (!answer.text.includes('50,000')) throw new Error('The question was to be answered from the restricted document.');
  const [login] = (await owner.client.listLogins()).items;
  return {
    '/api/v1/sources/': 'hr',
    '/api/v1/documents/': documentId,
    '/api/v1/deletions/': deletionId,
    '/api/v1/jobs/': other.jobId ?? '',
    '/api/v1/answers/': answer.id,
    ...(await approve(answer.id, owner.client, reviewer.client)),
    '/api/v1/api-keys/': (await client.createApiKey({ name: 'x', user: 'x@example.org', scopes: ['search'] })).id,
    '/api/v1/account/logins/': login?.id ?? '',
    '/api/v1/account/api-keys/': (await owner.client.createOwnApiKey({ name: 'mine', scopes: ['search'] })).id,
    '/api/v1/users/': (await client.listUsers({ text: 'owner@' })).items[0]?.id ?? '',
    '/api/v1/groups/': 'hr',
  };
}

/** The answer, approved by somebody who sees all of it: a review item with a decision, and an approved answer. */
async function approve(answerId: string, owner: FootnoteClient, reviewer: FootnoteClient): Promise<Things> {
  await owner.sendFeedback(answerId, { helpful: true });
  const [item] = (await reviewer.listReviewItems()).items;
  const itemId = item?.id ?? '';
  const decision = await reviewer.decideReviewItem(itemId, { decision: 'approve-answer' });
  const [curated] = (await reviewer.listCuratedAnswers()).items;
  return {
    '/api/v1/review/items/': itemId,
    [`/api/v1/review/items/${itemId}/decisions/`]: decision.id,
    '/api/v1/curated-answers/': curated?.id ?? '',
  };
}
