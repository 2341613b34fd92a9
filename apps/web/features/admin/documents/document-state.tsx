import type { Document } from '@footnote/contracts';
import { StateWord } from '../../../components/ledger/state-word.tsx';
import { UndoButton } from '../../../components/ledger/undo-button.tsx';
import type { Removal } from '../../../lib/removals.ts';
import { describeStatus } from './describe-status.ts';
import { documentRemovals } from './document-removals.ts';

interface DocumentStateProps {
  document: Document;
  removal: Removal<string> | undefined;
}

/** How a document fares, or what becomes of it while it is being deleted. */
export function DocumentState({ document, removal }: DocumentStateProps) {
  switch (removal?.state) {
    case 'pending':
      return <UndoButton removals={documentRemovals} id={document.id} label={removal.label} />;
    case 'removing':
      return <StateWord tone="working">Being deleted</StateWord>;
    case 'removed':
      return <StateWord tone="quiet">Deleted</StateWord>;
    case 'failed':
      return <StateWord tone="bad">Not deleted</StateWord>;
    case undefined: {
      const { tone, word } = describeStatus(document);
      return <StateWord tone={tone}>{word}</StateWord>;
    }
  }
}
