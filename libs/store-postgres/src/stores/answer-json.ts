import type { Answer, Citation, SearchHit } from '@footnote/core';

type Dated<Type, Field extends keyof Type> = Omit<Type, Field> & { [key in Field]: string | null };

/** An answer as JSON keeps it: instants are ISO 8601. */
export interface AnswerJson extends Omit<Answer, 'createdAt' | 'citations' | 'related' | 'curated' | 'draftedFrom'> {
  createdAt: string;
  /** Absent in answers that were stored by an older release. */
  draftedFrom?: string[];
  curated?: { id: string; approvedAt: string } | null;
  citations: Dated<Citation, 'modifiedAt'>[];
  related: Dated<SearchHit, 'modifiedAt'>[];
}

export function answerToJson(answer: Answer): AnswerJson {
  return {
    ...answer,
    createdAt: answer.createdAt.toISOString(),
    curated: answer.curated && { ...answer.curated, approvedAt: answer.curated.approvedAt.toISOString() },
    citations: answer.citations.map(undate),
    related: answer.related.map(undate),
  };
}

export function answerFromJson(json: AnswerJson): Answer {
  return {
    ...json,
    createdAt: new Date(json.createdAt),
    draftedFrom: json.draftedFrom ?? [],
    curated: json.curated ? { ...json.curated, approvedAt: new Date(json.curated.approvedAt) } : null,
    citations: json.citations.map(date),
    related: json.related.map(date),
  };
}

function undate<Item extends { modifiedAt: Date | null }>(
  item: Item,
): Omit<Item, 'modifiedAt'> & { modifiedAt: string | null } {
  return { ...item, modifiedAt: item.modifiedAt?.toISOString() ?? null };
}

function date<Item extends { modifiedAt: string | null }>(
  item: Item,
): Omit<Item, 'modifiedAt'> & { modifiedAt: Date | null } {
  return { ...item, modifiedAt: item.modifiedAt === null ? null : new Date(item.modifiedAt) };
}
