'use client';

import type { Citation } from '@footnote/contracts';
import { useRouter } from 'next/navigation';
import { documentLink } from '../../lib/page-links.ts';
import { useReadingTarget } from '../../lib/reading-target.tsx';

/** Where the margin is wide enough for a reading pane; the same width as in answer.css. */
const paneWidths = '(width >= 1100px)';

/** Opens a source at its quote: beside the answer where there is room, else as a page. */
export function useOpenSource(): (citation: Citation) => void {
  const router = useRouter();
  const reading = useReadingTarget();
  return (citation) => {
    if (window.matchMedia(paneWidths).matches) reading.open(citation);
    else router.push(documentLink(citation));
  };
}
