'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { announce } from '../../../lib/announce.ts';
import { formatCount } from '../../../lib/format.ts';
import { isOpen, type Upload } from './upload-queue.ts';
import { uploads } from './uploads.ts';

const nothing: readonly Upload[] = [];

export function useUploads(): readonly Upload[] {
  return useSyncExternalStore(uploads.subscribe, uploads.current, () => nothing);
}

/** Whether files are under way; says so when all have ended, and asks before the window is closed over them. */
export function useUploadsUnderWay(): boolean {
  const all = useUploads();
  const isBusy = all.some(({ state }) => isOpen(state));
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      announce(summaryOf(uploads.current()));
    };
  }, [isBusy]);
  return isBusy;
}

export function summaryOf(all: readonly Upload[]): string {
  const failed = all.filter(({ state }) => state === 'failed').length;
  const ended = all.filter(({ state }) => !isOpen(state)).length;
  const done = `${ended} of ${formatCount(all.length, 'file')} done`;
  return failed === 0 ? done : `${done}, ${formatCount(failed, 'has a problem', 'have a problem')}`;
}
