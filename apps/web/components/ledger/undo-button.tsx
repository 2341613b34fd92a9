'use client';

import type { Removals } from '../../lib/removals.ts';
import { Button } from '../ui/button.tsx';

interface UndoButtonProps {
  removals: Removals<unknown>;
  id: string;
  /** What is being removed, for those who hear the button by itself. */
  label: string;
}

/**
 * Takes a removal back; the time stands still while the focus is on it. The pointer does not count: it is often there
 * already, since the button stands where the one was that removed.
 */
export function UndoButton({ removals, id, label }: UndoButtonProps) {
  return (
    <Button
      aria-label={`Undo: ${label}`}
      data-shortcut="u"
      onClick={() => removals.undo(id)}
      onFocus={() => removals.hold(id)}
      onBlur={() => removals.release(id)}
      size="small"
      className="relative z-10"
    >
      Undo
    </Button>
  );
}
