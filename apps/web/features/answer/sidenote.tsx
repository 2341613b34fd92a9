import type { Citation } from '@footnote/contracts';
import Link from 'next/link';
import type { MouseEvent } from 'react';
import { formatDate } from '../../lib/format.ts';
import { documentLink } from '../../lib/page-links.ts';
import { WrongSource } from './wrong-source.tsx';

interface SidenoteProps {
  /** Null while the answer is on its way: only a whole one can be judged. */
  answerId: string | null;
  citation: Citation;
  sourceTitle: string;
  partly: boolean;
  lit: boolean;
  onLight: (number: number | null) => void;
  onOpen: (citation: Citation) => void;
}

/** The source of a sentence, in the margin beside it: where it stands, the quote, and how old it is. */
export function Sidenote({ answerId, citation, sourceTitle, partly, lit, onLight, onOpen }: SidenoteProps) {
  const { number, title, quote } = citation;
  const date = formatDate(citation.modifiedAt);
  function handleClick(event: MouseEvent) {
    // A modified click opens a tab, as on any link.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(citation);
  }
  return (
    <span
      role="note"
      aria-label={`Source ${number}`}
      data-lit={lit || undefined}
      onMouseEnter={() => onLight(number)}
      onMouseLeave={() => onLight(null)}
      className="sidenote fade-in"
    >
      <span className="font-semibold text-accent tabular-nums">{number}</span>{' '}
      <Link
        href={documentLink(citation)}
        prefetch={false}
        onClick={handleClick}
        onFocus={() => onLight(number)}
        onBlur={() => onLight(null)}
        className="font-semibold text-ink underline-offset-4 after:absolute after:inset-0 hover:underline"
      >
        {title}
      </Link>
      <q>{quote}</q>
      <span className="small-caps block text-faint">
        {sourceTitle}
        {citation.page === null ? null : ` · page ${citation.page}`}
        {date === null ? null : ` · ${date}`}
      </span>
      {answerId === null ? null : <WrongSource answerId={answerId} citation={number} />}
      {partly ? <span className="block text-warn">Supports a part of the sentence</span> : null}
    </span>
  );
}
