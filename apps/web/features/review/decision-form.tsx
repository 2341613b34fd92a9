'use client';

import { useState } from 'react';
import { TextField } from '../../components/ui/field.tsx';
import { Key } from '../../components/ui/key.tsx';
import { decisions, type DecisionWords } from './decisions.ts';
import type { DecisionToTake } from './use-review-item.ts';

interface DecisionFormProps {
  /** The citation that is judged, or null while none is chosen. */
  citation: number | null;
  canApprove: boolean;
  isBusy: boolean;
  onDecide: (decision: DecisionToTake) => void;
}

const noteCharactersMax = 2_000;

/** The six decisions, each with its key, and a note for whoever comes after. */
export function DecisionForm({ citation, canApprove, isBusy, onDecide }: DecisionFormProps) {
  const [note, setNote] = useState('');
  const canTake = ({ kind, isAboutCitation }: DecisionWords) =>
    !isBusy && (!isAboutCitation || citation !== null) && (kind !== 'approve-answer' || canApprove);
  return (
    <section aria-label="Decide">
      <h3 className="mb-2 font-semibold">
        Decide{citation === null ? '' : <span className="font-normal text-faint"> on source {citation}</span>}
      </h3>
      {citation !== null ? null : (
        <p className="mb-2 text-13 text-soft">
          Choose a source above to decide on it. The last two are about the whole answer.
        </p>
      )}
      <ul className="decision-list">
        {decisions.map((decision) => (
          <li key={decision.kind}>
            <button
              type="button"
              data-shortcut={decision.shortcut}
              data-decision={decision.kind}
              disabled={!canTake(decision)}
              onClick={() =>
                onDecide({ kind: decision.kind, citation: decision.isAboutCitation ? citation : null, note })
              }
            >
              <Key>{decision.shortcut}</Key>
              <span>
                <span className="block font-medium">{decision.name}</span>
                <span className="block text-13 text-soft">{decision.says}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <TextField
          label="Note (kept with the decision)"
          value={note}
          maxLength={noteCharactersMax}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </section>
  );
}
