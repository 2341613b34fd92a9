'use client';

import type { Removals } from '../../lib/removals.ts';
import { Button } from '../ui/button.tsx';

interface UndoButtonProps {
  removals: Removals<unknown>;
  id: string;
  /** What is being removed, for those who hear the button by itself. */
  label: string;
}

/** Takes a removal back; the time stands still while the pointer or the focus is on it. */
export function UndoButton({ removals, id, label }: UndoButtonProps) {
  const hold = () => removals.hold(id);
  const release = () => removals.release(id);
  return (
    <Button
      aria-label={`Undo: ${label}`}
      data-shortcut="u"
      onClick={() => removals.undo(id)}
      onMouseEnter={hold}
      onMouseLeave={release}
      onFocus={hold}
      onBlur={release}
      className="relative z-10 min-h-8 text-13"
    >
      Undo
    </Button>
  );
}
