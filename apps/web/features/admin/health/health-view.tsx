'use client';

import type { Health } from '@footnote/contracts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { focusRow } from '../../../components/ledger/ledger-row.tsx';
import { Button } from '../../../components/ui/button.tsx';
import type { Failure } from '../../../lib/failure.ts';
import { formatCount, formatTime } from '../../../lib/format.ts';
import { openEntry, usePane } from '../../../lib/use-pane.ts';
import { ModelLedger } from './model-ledger.tsx';
import { ModelPane } from './model-pane.tsx';
import { PartLedger } from './part-ledger.tsx';
import { useHealth, type HealthState } from './use-health.ts';

const healthPanes: { entry: string; names: readonly never[] } = { entry: 'model', names: [] };

/** How each part of the service is and what to do about it, and the models. */
export function HealthView({ initial }: { initial: HealthState }) {
  const { health, models, checkedAt, refresh } = useHealth(initial);
  const panes = usePane(healthPanes);
  const id = openEntry(panes.pane);
  const model = models.value?.find(({ role }) => role === id);
  return (
    <>
      <div className="ledger-heading mb-5 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="font-serif max-sm:flex-1 text-28 font-semibold">Models and health</h1>
        <p className="min-w-0 flex-1 text-soft max-sm:order-last max-sm:basis-full">
          {health.value === null ? null : summaryOf(health.value)}{' '}
          {checkedAt === null ? null : (
            <span className="text-13 text-faint tabular-nums">Checked {formatTime(checkedAt)}</span>
          )}
        </p>
        <Button onClick={refresh}>Check again</Button>
      </div>
      <div className="ledger-layout">
        <div className="flex min-w-0 flex-col gap-10">
          {health.value === null ? (
            <Failed failure={health.failure} />
          ) : (
            <PartLedger components={health.value.components} />
          )}
          <section aria-label="Models">
            <h2 className="mb-2 font-serif text-21 font-semibold">Models</h2>
            {models.value === null ? (
              <Failed failure={models.failure} />
            ) : (
              <ModelLedger models={models.value} panes={panes} />
            )}
          </section>
        </div>
        {model === undefined ? null : (
          <ModelPane
            model={model}
            onClose={() => {
              panes.open(null);
              focusRow(model.role);
            }}
          />
        )}
      </div>
    </>
  );
}

function Failed({ failure }: { failure: Failure | null }) {
  return failure === null ? null : <FailureNotice failure={failure} />;
}

function summaryOf({ status, components }: Health): string {
  const broken = Object.values(components).filter((component) => component.status !== 'ready').length;
  if (status === 'ready') return 'Everything works.';
  return `${formatCount(broken, 'part')} of ${Object.keys(components).length} ${broken === 1 ? 'wants' : 'want'} attention.`;
}
