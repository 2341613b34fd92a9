'use client';

import { useEffect, useState } from 'react';
import type { ChosenFile } from './chosen-files.ts';
import { droppedFiles } from './dropped-files.ts';

/** Takes files and folders that are dropped anywhere on the page. There is a button for everyone else. */
export function DropZone({ onDropped }: { onDropped: (files: ChosenFile[]) => void }) {
  const isOver = useDrops(onDropped);
  if (!isOver) return null;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed inset-3 top-[calc(var(--header)+0.75rem)] z-30 flex items-center justify-center rounded-md border-2 border-dashed border-accent bg-paper/90"
    >
      <p className="font-serif text-28 font-semibold">Drop to add to your documents</p>
    </div>
  );
}

function useDrops(onDropped: (files: ChosenFile[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // Every element that the pointer crosses tells of entering and leaving.
    let depth = 0;
    const handlers: Partial<Record<'dragenter' | 'dragover' | 'dragleave' | 'drop', (event: DragEvent) => void>> = {
      dragenter: () => setIsOver((depth += 1) > 0),
      dragleave: () => setIsOver((depth -= 1) > 0),
      dragover: () => undefined,
      drop: (event) => {
        depth = 0;
        setIsOver(false);
        if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then(onDropped);
      },
    };
    const handle = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      handlers[event.type as keyof typeof handlers]?.(event);
    };
    const names = Object.keys(handlers) as (keyof typeof handlers)[];
    for (const name of names) window.addEventListener(name, handle);
    return () => {
      for (const name of names) window.removeEventListener(name, handle);
    };
  }, [onDropped]);
  return isOver;
}
