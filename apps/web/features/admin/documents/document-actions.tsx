'use client';

import Link from 'next/link';
import { Button } from '../../../components/ui/button.tsx';
import { announce } from '../../../lib/announce.ts';
import { originalLink, readingLink } from '../../../lib/document-links.ts';
import { documentRemovals } from './document-removals.ts';
import type { TaggedDocument } from './use-tagged-document.ts';

const look =
  'inline-flex min-h-9 items-center rounded-md border border-rule px-3 text-15 text-ink transition-colors duration-100 hover:border-faint';

/** Open, download, delete. Its text is only for those who may read it. */
export function DocumentActions({ shown, canDelete }: { shown: TaggedDocument; canDelete: boolean }) {
  const { document, versions } = shown;
  const mayRead = versions.length > 0;
  function handleDelete() {
    documentRemovals.begin(document.id, document.title);
    announce(`${document.title} is deleted in a moment. Press u to undo.`);
  }
  return (
    <div className="flex flex-wrap gap-2">
      {!mayRead || document.currentVersionId === null ? null : (
        <Link href={readingLink(document.id)} prefetch={false} className={look}>
          Read
        </Link>
      )}
      {!mayRead ? null : (
        <a href={originalLink(document.id)} download className={look}>
          Download
        </a>
      )}
      {!canDelete ? null : (
        <Button look="danger" onClick={handleDelete}>
          Delete
        </Button>
      )}
    </div>
  );
}
