import type { ModelDocument } from './access-model.ts';
import type { AccessWorld } from './access-world.ts';
import { markedIn, markedTextIn } from './markers.ts';

/** What somebody was shown somewhere, and what the model says about it. */
export interface Sight {
  surface: string;
  who: string;
  shown: unknown;
  mayShow: (document: ModelDocument) => boolean;
  /** Titles of all documents may stand there: for those who look after documents. */
  showsTitles?: boolean;
  /** Every document that may be shown must be: so that nothing passes by refusing everything. */
  isComplete?: boolean;
}

/** @throws Error that says who was shown what, or was not shown what they may read. */
export function judgeSight({ model }: AccessWorld, { surface, who, shown, ...rules }: Sight): void {
  const text = typeof shown === 'string' ? shown : JSON.stringify(shown);
  const marked = rules.showsTitles === true ? markedTextIn(text) : markedIn(text);
  const allowed = [...model.documents.values()].filter(rules.mayShow);
  const numbers = new Set(allowed.map(({ number }) => number));
  const leaked = [...marked].filter((number) => !numbers.has(number));
  if (leaked.length > 0) throw new Error(`${surface} shows ${who} the documents ${leaked.join(', ')}: ${text}`);
  const named = allowed.filter(({ number }) => !markedIn(text).has(number));
  if (rules.isComplete !== true || named.length === 0) return;
  throw new Error(`${surface} keeps from ${who} the documents ${named.map(({ number }) => number).join(', ')}`);
}
