import type { Document } from '@footnote/contracts';
import { Notice } from '../../../components/ui/notice.tsx';

/** What was left out of the text, or guessed, although the document could be read. */
export function DocumentWarnings({ document: { warnings } }: { document: Document }) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warn" title="Not all of it was read">
      <ul>
        {warnings.map(({ code, detail }) => (
          <li key={`${code} ${detail}`}>{detail}</li>
        ))}
      </ul>
    </Notice>
  );
}
