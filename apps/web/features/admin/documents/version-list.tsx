import { formatDate } from '../../../lib/format.ts';
import { originalLink } from '../../../lib/document-links.ts';
import type { TaggedDocument } from './use-tagged-document.ts';

/** The contents that the document has had, newest first. */
export function VersionList({ shown: { document, versions } }: { shown: TaggedDocument }) {
  return (
    <section>
      <h3 className="mb-2 font-semibold">Versions</h3>
      {versions.length === 0 ? (
        <p className="text-13 text-faint">You look after this document, but are not among those who may read it.</p>
      ) : (
        <ol reversed className="text-13 tabular-nums">
          {versions.map(({ id, createdAt, current }, index) => (
            <li key={id} className="flex gap-4 border-b border-rule py-1.5">
              <span className="flex-1">
                Version {versions.length - index} of {formatDate(createdAt)}
                {current ? <span className="ml-2 text-good">current</span> : null}
              </span>
              <a href={originalLink(document.id, id)} download className="text-accent underline underline-offset-4">
                Download
              </a>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
