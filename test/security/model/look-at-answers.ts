import { accessOfNobody, type AnswerEvent, type AnswerListener } from '@footnote/core';
import { toAnswerEventView, toAnswerView } from '../../../apps/api/src/features/answers/answer-view.ts';
import type { ModelDocument } from './access-model.ts';
import { pick } from './access-world.ts';
import { setAccess } from './apply-change.ts';
import { codeOf } from './code-of.ts';
import { commonQuestion } from './markers.ts';
import { noFilters } from './no-filters.ts';
import type { Looking, Shown } from './looking.ts';

/** Answers as they are made, event by event, and as they are seen later by whoever may. */
export async function lookAtAnswers(looking: Looking): Promise<Shown[]> {
  switch (looking.look.surface) {
    case 'answer':
      return [await ask(looking)];
    case 'answer-while-closing':
      return askWhileClosing(looking);
    case 'view-answer':
      return viewAnswer(looking);
    case 'give-feedback':
      return giveFeedback(looking);
    case 'approve':
      return approve(looking);
    case 'review-items':
      return lookAtReviewItems(looking);
    default:
      return [];
  }
}

async function ask(looking: Looking): Promise<Shown> {
  const events: unknown[] = [];
  await askWith(looking, async (event) => void events.push(toAnswerEventView(event)));
  return { shown: events, mayShow: (document) => mayAllRead(looking, document) };
}

/** One document closes once it has been found: from then on nothing of it is told. */
async function askWhileClosing(looking: Looking): Promise<Shown[]> {
  const { world, look } = looking;
  const before: unknown[] = [];
  const after: unknown[] = [];
  const closing = pick([...world.model.documents.values()].filter(looking.mayRead), look.place);
  const mayBefore = new Set([...world.model.documents.values()].filter((document) => mayAllRead(looking, document)));
  let told = before;
  await askWith(looking, async (event: AnswerEvent) => {
    told.push(toAnswerEventView(event));
    if (event.name !== 'search-done' || closing === undefined) return;
    await setAccess(world, closing, { ...accessOfNobody });
    told = after;
  });
  return [
    { shown: before, mayShow: (document) => mayBefore.has(document) },
    { shown: after, mayShow: (document) => mayAllRead(looking, document) },
  ];
}

async function askWith({ world, subject, look }: Looking, listener: AnswerListener): Promise<void> {
  const audience = look.audience === null ? null : { groups: [look.audience] };
  const request = {
    question: commonQuestion,
    conversationId: null,
    filters: noFilters,
    route: 'auto' as const,
    audience,
  };
  const { signal } = new AbortController();
  const answer = await world.footnote.answerQuestion.run({ request, subject, listener, signal });
  world.answers.push(answer.id);
}

/** The asker and, where the answer is for a group, everybody in it. */
function mayAllRead({ world: { model }, look: { audience }, mayRead }: Looking, document: ModelDocument): boolean {
  const members = audience === null ? [] : model.membersOf(audience);
  return mayRead(document) && members.every((name) => model.wouldRead(name, document));
}

async function viewAnswer({ world, subject, look, mayRead }: Looking): Promise<Shown[]> {
  const id = pick(world.answers, look.place);
  if (id === undefined) return [];
  let shown: unknown = null;
  const refusal = await codeOf(
    world.footnote.viewAnswer.run(id, subject).then((answer) => {
      shown = toAnswerView(answer);
    }),
  );
  return [{ shown: refusal ?? shown, mayShow: mayRead }];
}

async function giveFeedback({ world, subject, look, mayRead }: Looking): Promise<Shown[]> {
  const id = pick(world.answers, look.place);
  if (id === undefined) return [];
  const feedback = { helpful: false, reason: null, citation: null, comment: null };
  const refusal = await codeOf(world.footnote.giveFeedback.run(id, feedback, subject));
  return [{ shown: refusal, mayShow: mayRead }];
}

async function approve({ world, asker, subject, look, mayRead }: Looking): Promise<Shown[]> {
  if (!asker.reviews) return [];
  const items = await listItems(world);
  const item = pick(items, look.place);
  if (item === undefined) return [];
  const decide = { kind: 'approve-answer' as const, citation: null, note: null };
  const refusal = await codeOf(world.footnote.decideReviewItem.decide(item.id, decide, subject));
  return [{ shown: refusal, mayShow: mayRead }];
}

async function lookAtReviewItems({ world, asker, subject, look, mayRead }: Looking): Promise<Shown[]> {
  if (!asker.reviews) return [];
  const items = await listItems(world);
  const item = pick(items, look.place);
  if (item === undefined) return [];
  const detail = await world.footnote.viewReviewItems.view(item.id, subject);
  return [{ shown: [items, detail], mayShow: mayRead }];
}

function listItems({ footnote }: Looking['world']) {
  return footnote.viewReviewItems.list({ state: 'open', reported: null, after: null, limit: 50 });
}
