import { contentWords } from '@footnote/core';
import { BooleanQuery, MatchQuery, Occur, type FullTextQuery } from '@lancedb/lancedb';
import { passageIndexLimits } from './passage-index.limits.ts';
import { lexicalColumns } from './passage-schema.ts';

/**
 * Any of the words in any of the columns, scores summed. Null when the text has no words. The text is split into words
 * here, and LanceDB's match query knows no operators: what a person types is never a query language.
 */
export function lexicalQuery(text: string): FullTextQuery | null {
  const words = new Set(contentWords(text).map(({ start, end }) => text.slice(start, end)));
  if (words.size === 0) return null;
  const wanted = [...words].slice(0, passageIndexLimits.queryWordsMax).join(' ');
  const matches = Object.entries(lexicalColumns).map(([column, boost]): [Occur, FullTextQuery] => [
    Occur.Should,
    new MatchQuery(wanted, column, { boost }),
  ]);
  return new BooleanQuery(matches);
}
