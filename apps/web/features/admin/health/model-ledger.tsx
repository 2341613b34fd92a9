import type { Model } from '@footnote/contracts';
import { LedgerCell } from '../../../components/ledger/ledger-cell.tsx';
import { LedgerRow } from '../../../components/ledger/ledger-row.tsx';
import { Ledger, type LedgerColumn } from '../../../components/ledger/ledger.tsx';
import { StateWord } from '../../../components/ledger/state-word.tsx';
import { formatBytes } from '../../../lib/format.ts';
import { openEntry, type PaneState } from '../../../lib/use-pane.ts';
import { describeModelState, placeNames, roleNames } from './model-words.ts';

const columns: LedgerColumn[] = [
  { key: 'name', name: 'Model' },
  { key: 'state', name: 'Status' },
  { key: 'place', name: 'Where' },
  { key: 'memory', name: 'Memory', numeric: true },
  { key: 'licence', name: 'Licence' },
];

/** A role has one model, so it names the row. */
export function ModelLedger({ models, panes }: { models: Model[]; panes: PaneState<never> }) {
  return (
    <Ledger caption="Models" columns={columns}>
      {models.map((model) => {
        const { tone, word } = describeModelState(model);
        return (
          <LedgerRow
            key={model.role}
            id={model.role}
            name={model.name}
            note={roleNames[model.role]}
            href={panes.addressOf({ kind: 'entry', id: model.role })}
            isOpen={openEntry(panes.pane) === model.role}
            onOpen={() => panes.open({ kind: 'entry', id: model.role })}
          >
            <LedgerCell column="state">
              <StateWord tone={tone}>{word}</StateWord>
            </LedgerCell>
            <LedgerCell column="place">{placeNames[model.place]}</LedgerCell>
            <LedgerCell column="memory" numeric>
              {model.memoryBytes === null ? null : formatBytes(model.memoryBytes)}
            </LedgerCell>
            <LedgerCell column="licence">{model.licence}</LedgerCell>
          </LedgerRow>
        );
      })}
    </Ledger>
  );
}
