import type { Source } from '@footnote/contracts';
import Link from 'next/link';
import { Button } from '../../../components/ui/button.tsx';

interface SourceListProps {
  sources: Source[];
  selected: string | undefined;
  hrefOf: (source: string | undefined) => string;
  onCreate: () => void;
}

/** The sources with how many documents each has, and how many of those want attention. */
export function SourceList({ sources, selected, hrefOf, onCreate }: SourceListProps) {
  return (
    <nav aria-label="Sources" className="hidden wide:block">
      <ul className="flex flex-col">
        <SourceLink href={hrefOf(undefined)} isSelected={selected === undefined} counts={sumOf(sources)}>
          All documents
        </SourceLink>
        {sources.map(({ id, title, documents }) => (
          <SourceLink key={id} href={hrefOf(id)} isSelected={selected === id} counts={documents}>
            {title}
          </SourceLink>
        ))}
      </ul>
      <Button look="bare" onClick={onCreate} size="small" className="mt-2 -ml-2">
        New source
      </Button>
    </nav>
  );
}

interface SourceLinkProps {
  href: string;
  isSelected: boolean;
  /** Missing for those who do not manage documents. */
  counts: Source['documents'];
  children: string;
}

function SourceLink({ href, isSelected, counts, children }: SourceLinkProps) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        aria-current={isSelected ? 'page' : undefined}
        className={`flex min-h-9 items-baseline gap-2 border-l-2 py-1.5 pl-3 ${isSelected ? 'border-accent text-ink' : 'border-transparent text-soft hover:text-ink'}`}
      >
        <span className="min-w-0 flex-1 break-words">{children}</span>
        {counts === undefined ? null : <Counts counts={counts} />}
      </Link>
    </li>
  );
}

function Counts({ counts: { total, failed } }: { counts: NonNullable<Source['documents']> }) {
  return (
    <>
      <span className="text-13 text-faint tabular-nums">
        {total.toLocaleString('en-GB')}
        <span className="sr-only"> documents</span>
      </span>
      {failed === 0 ? null : (
        <span className="text-13 text-bad tabular-nums">
          {failed.toLocaleString('en-GB')}
          <span aria-hidden="true"> !</span>
          <span className="sr-only"> with a problem</span>
        </span>
      )}
    </>
  );
}

function sumOf(sources: Source[]): Source['documents'] {
  const counts = sources.flatMap(({ documents }) => documents ?? []);
  if (counts.length < sources.length) return undefined;
  const sum = (of: 'total' | 'unfinished' | 'failed') => counts.reduce((total, count) => total + count[of], 0);
  return { total: sum('total'), unfinished: sum('unfinished'), failed: sum('failed') };
}
