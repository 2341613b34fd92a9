'use client';

import type { Document, DocumentReaders as Readers } from '@footnote/contracts';
import { useState } from 'react';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { TextField } from '../../../components/ui/field.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { describeReaders } from '../../../lib/describe-access.ts';
import { formatCount } from '../../../lib/format.ts';
import { useDocumentReaders } from './use-document-readers.ts';

const shownAtFirst = 6;
/** From so many people on, there is a field to look one up. */
const searchedFrom = 12;

type Reader = Readers['users'][number];

/** Who can see a document, and why: the access in words, and what it comes to for each person who is known here. */
export function DocumentReaders({ document, sourceTitle }: { document: Document; sourceTitle: string }) {
  const { loaded, reload } = useDocumentReaders(document);
  return (
    <section aria-labelledby={`readers-${document.id}`} data-readers>
      <h3 id={`readers-${document.id}`} className="mb-2 font-semibold">
        Who can see this, and why
      </h3>
      {loaded === null ? <Skeleton lines={3} label="Looking up who can see this" /> : null}
      {!loaded?.failure ? null : (
        <FailureNotice failure={loaded.failure}>
          <Button onClick={reload}>Try again</Button>
        </FailureNotice>
      )}
      {!loaded?.value ? null : <Answer readers={loaded.value} sourceTitle={sourceTitle} />}
    </section>
  );
}

function Answer({ readers, sourceTitle }: { readers: Readers; sourceTitle: string }) {
  const [text, setText] = useState('');
  const { access, isInherited, users, isCut } = readers;
  const found = users.filter(({ name, displayName }) => `${name} ${displayName ?? ''}`.toLowerCase().includes(text));
  return (
    <>
      <p className="text-soft">
        It is for {describeReaders(access)}.{' '}
        {isInherited
          ? `That is what its source, ${sourceTitle}, says; it has no access of its own.`
          : 'That is its own access, whatever its source says.'}
      </p>
      {users.length < searchedFrom ? null : (
        <div className="mt-3">
          <TextField
            label="Look somebody up"
            value={text}
            onChange={(event) => setText(event.target.value.toLowerCase())}
          />
        </div>
      )}
      <People title="can see it" people={found.filter(({ canRead }) => canRead)} />
      <People title="cannot see it" people={found.filter(({ canRead }) => !canRead)} />
      {found.length > 0 ? null : (
        <p className="mt-3 text-13 text-faint">
          {users.length === 0 ? 'Nobody is known here yet by whom to check it.' : 'Nobody of that name is known here.'}
        </p>
      )}
      {isCut ? <p className="mt-3 text-13 text-faint">There are more people than are looked at here.</p> : null}
    </>
  );
}

function People({ title, people }: { title: string; people: Reader[] }) {
  const [isWhole, setIsWhole] = useState(false);
  if (people.length === 0) return null;
  const shown = isWhole ? people : people.slice(0, shownAtFirst);
  const others = people.length - shown.length;
  return (
    <div className="mt-4">
      <h4 className="mb-1 text-13 text-faint">
        {formatCount(people.length, 'person', 'people')} {title}
      </h4>
      <ul className="readers">
        {shown.map(({ name, displayName, canRead, why }) => (
          <li key={name} data-can-read={canRead}>
            <span className="min-w-0 break-words" title={name}>
              {displayName ?? name}
            </span>
            <span className="min-w-0 text-soft">{why.join('; ')}</span>
          </li>
        ))}
      </ul>
      {others === 0 ? null : (
        <Button look="bare" onClick={() => setIsWhole(true)} size="small" className="-ml-2">
          Show {formatCount(others, 'more', 'more')}
        </Button>
      )}
    </div>
  );
}
