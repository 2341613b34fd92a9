'use client';

import { useEffect } from 'react';
import { announce } from '../../lib/announce.ts';

/** Announces its message when it appears on the page, and when it changes. */
export function Announcement({ message }: { message: string }) {
  useEffect(() => announce(message), [message]);
  return null;
}
