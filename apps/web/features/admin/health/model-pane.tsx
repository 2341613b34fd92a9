import type { Model } from '@footnote/contracts';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { Fact, Facts } from '../../../components/ledger/facts.tsx';
import { StateWord } from '../../../components/ledger/state-word.tsx';
import { formatBytes } from '../../../lib/format.ts';
import { describeModelState, placeNames, roleNames } from './model-words.ts';

/** One model: what it is for, how it is, and what binds its use. */
export function ModelPane({ model, onClose }: { model: Model; onClose: () => void }) {
  const { tone, word } = describeModelState(model);
  return (
    <DetailPane title={model.name} place={model.role} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <Facts>
          <Fact name="For">{roleNames[model.role]}</Fact>
          <Fact name="Status">
            <StateWord tone={tone}>{word}</StateWord>
          </Fact>
          <Fact name="It says">{model.detail}</Fact>
          <Fact name="Where">{placeNames[model.place]}</Fact>
          {model.memoryBytes === null ? null : <Fact name="Memory">{formatBytes(model.memoryBytes)}</Fact>}
          {model.profile === null ? null : <Fact name="Profile">{model.profile}</Fact>}
          {model.licence === null ? null : <Fact name="Licence">{model.licence}</Fact>}
          {model.sha256 === null ? null : (
            <Fact name="SHA-256">
              <code className="font-mono text-13 break-all">{model.sha256}</code>
            </Fact>
          )}
        </Facts>
        {model.terms === null ? null : <Terms terms={model.terms} />}
      </div>
    </DetailPane>
  );
}

const labelWords: Record<NonNullable<Model['terms']>['remoteSensitivityMax'], string> = {
  none: 'Nothing',
  public: 'Passages labelled public',
  internal: 'Passages labelled public or internal',
  confidential: 'Passages labelled public, internal or confidential',
};

function Terms({ terms }: { terms: NonNullable<Model['terms']> }) {
  return (
    <section>
      <h3 className="mb-2 font-semibold">What binds it</h3>
      <Facts>
        <Fact name="Provider">{terms.provider}</Fact>
        {terms.host === null ? null : (
          <>
            <Fact name="Asked at">{terms.host}</Fact>
            <Fact name="May leave">{labelWords[terms.remoteSensitivityMax]}. Text without a label never leaves.</Fact>
          </>
        )}
        <Fact name="Price">
          {usd(terms.priceInUsd)} in, {usd(terms.priceOutUsd)} out, per million tokens
        </Fact>
        <Fact name="Today">
          {usd(terms.spentTodayUsd)} of {usd(terms.budgetUsdPerDay)}
        </Fact>
      </Facts>
    </section>
  );
}

const dollars = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'USD', maximumFractionDigits: 4 });

function usd(amount: number): string {
  return dollars.format(amount);
}
