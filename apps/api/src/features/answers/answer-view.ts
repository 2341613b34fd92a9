import type {
  Answer as AnswerView,
  AnswerEvent as AnswerEventView,
  Citation as CitationView,
} from '@footnote/contracts';
import type { Answer, AnswerEvent, Citation } from '@footnote/core';
import { toSearchResult } from '../../http/search-hit-view.ts';

/** An answer as the contract shows it. */
export function toAnswerView({ draftedFrom: _draftedFrom, ...answer }: Answer): AnswerView {
  return {
    ...answer,
    citations: answer.citations.map(toCitationView),
    related: answer.related.map(toSearchResult),
    curated: answer.curated && { ...answer.curated, approvedAt: answer.curated.approvedAt.toISOString() },
    createdAt: answer.createdAt.toISOString(),
  };
}

export function toAnswerEventView(event: AnswerEvent): AnswerEventView {
  switch (event.name) {
    case 'answer-end':
      return { name: event.name, data: toAnswerView(event.data) };
    case 'search-done':
      return { name: event.name, data: { related: event.data.related.map(toSearchResult) } };
    case 'sentence-added':
    case 'sentence-revised':
      return { name: event.name, data: { ...event.data, citations: event.data.citations.map(toCitationView) } };
    case 'answer-start':
    case 'route-decided':
      return event;
    default:
      return event satisfies never;
  }
}

function toCitationView(citation: Citation): CitationView {
  return { ...citation, modifiedAt: citation.modifiedAt?.toISOString() ?? null };
}
