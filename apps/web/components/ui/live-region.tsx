'use client';

import { useEffect, useState } from 'react';
import { listenToAnnouncements } from '../../lib/announce.ts';

/** The page's one polite live region. */
export function LiveRegion() {
  const [message, setMessage] = useState('');
  useEffect(() => listenToAnnouncements(setMessage), []);
  return (
    <div aria-live="polite" aria-atomic="true" data-live-region className="sr-only">
      {message}
    </div>
  );
}
