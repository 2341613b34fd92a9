import type { Passage } from '../retrieval/passage.ts';

/** What is embedded for a passage: its place in the document says as much as its words. */
export function embeddingText(title: string, { headingPath, text }: Pick<Passage, 'headingPath' | 'text'>): string {
  const path = headingPath[0] === title ? headingPath : [title, ...headingPath];
  return `${path.join(' > ')}: ${text}`;
}
