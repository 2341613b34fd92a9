import type { Answer } from '@footnote/contracts';
import { documentLink } from '../../lib/page-links.ts';

/** The answer as plain text, with its numbers and a list of its sources. */
export function copiedAnswer({ question, sentences, citations }: Answer, origin: string): string {
  const text = sentences.map((sentence) => `${sentence.text} ${sentence.citations.map((n) => `[${n}]`).join('')}`);
  const sources = citations.map(
    (citation) => `[${citation.number}] ${citation.title}: “${citation.quote}”\n    ${origin}${documentLink(citation)}`,
  );
  return [question, '', text.join(' '), '', 'Sources', ...sources].join('\n');
}
