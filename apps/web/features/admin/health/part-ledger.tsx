import type { Health } from '@footnote/contracts';
import { LedgerCell } from '../../../components/ledger/ledger-cell.tsx';
import { Ledger, type LedgerColumn } from '../../../components/ledger/ledger.tsx';
import { StateWord, type StateTone } from '../../../components/ledger/state-word.tsx';
import { partWords } from './part-words.ts';

type Status = Health['status'];

const columns: LedgerColumn[] = [
  { key: 'name', name: 'Part' },
  { key: 'state', name: 'Status' },
  { key: 'detail', name: 'What it says' },
  { key: 'remedy', name: 'What to do' },
];

const states: Record<Status, { tone: StateTone; word: string }> = {
  ready: { tone: 'good', word: 'Works' },
  degraded: { tone: 'warn', word: 'Limited' },
  down: { tone: 'bad', word: 'Down' },
};

const order: Status[] = ['down', 'degraded', 'ready'];

/** The parts of the service, those that want attention first. */
export function PartLedger({ components }: Pick<Health, 'components'>) {
  const entries = Object.entries(components).sort(
    ([, one], [, other]) => order.indexOf(one.status) - order.indexOf(other.status),
  );
  return (
    <Ledger caption="Parts of the service" columns={columns}>
      {entries.map(([id, { status, detail }]) => {
        const { name, serves, remedy } = partWords(id);
        return (
          <tr key={id} data-part={id}>
            <th scope="row" data-cell="name">
              <span className="text-15 font-medium">{name}</span>
              <span className="ledger-note">{serves}</span>
            </th>
            <LedgerCell column="state">
              <StateWord tone={states[status].tone}>{states[status].word}</StateWord>
            </LedgerCell>
            <LedgerCell column="detail">{detail}</LedgerCell>
            <LedgerCell column="remedy">{status === 'ready' ? null : remedy}</LedgerCell>
          </tr>
        );
      })}
    </Ledger>
  );
}
