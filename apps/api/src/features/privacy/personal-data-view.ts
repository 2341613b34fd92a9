import type { PersonalData as PersonalDataView } from '@footnote/contracts';
import type { Answer, AuditEntry, Feedback, LinkedIdentity, Login, ReviewDecision } from '@footnote/core';

type ItemOf<Field extends keyof PersonalDataView> = PersonalDataView[Field] extends (infer Item)[] ? Item : never;

/** A login without its secrets. */
export function toExportedLogin({ id, device, createdAt, lastSeenAt, expiresAt }: Login): ItemOf<'logins'> {
  const [created, lastSeen, expires] = [createdAt, lastSeenAt, expiresAt].map((time) => time.toISOString());
  return { id, device, createdAt: created ?? '', lastSeenAt: lastSeen ?? '', expiresAt: expires ?? '' };
}

export function toExportedIdentity({ issuer, subject, linkedAt }: LinkedIdentity): ItemOf<'identities'> {
  return { issuer, subject, linkedAt: linkedAt.toISOString() };
}

/** What was asked, and what of the answer may be read. */
export function toExportedQuestion(answer: Answer): ItemOf<'questions'> {
  const { id, conversationId, createdAt, question, outcome, text, citations } = answer;
  const titles = new Map(citations.map(({ documentId, title }) => [documentId, title]));
  return {
    ...{ answerId: id, conversationId, question, outcome, answer: text },
    askedAt: createdAt.toISOString(),
    documents: [...titles].map(([documentId, title]) => ({ documentId, title })),
  };
}

export function toExportedFeedback({ createdAt, givenBy: _givenBy, ...feedback }: Feedback): ItemOf<'feedback'> {
  return { ...feedback, givenAt: createdAt.toISOString() };
}

/** Without the question, which somebody else asked, and the places, which may be closed by now. */
export function toExportedDecision(decision: ReviewDecision): ItemOf<'reviewDecisions'> {
  const { id, answerId, kind, note, decidedAt, undoneAt } = decision;
  return {
    ...{ id, answerId, kind, note },
    decidedAt: decidedAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  };
}

export function toExportedEntry({ at, ...entry }: AuditEntry): ItemOf<'audit'> {
  return { ...entry, at: at.toISOString() };
}
