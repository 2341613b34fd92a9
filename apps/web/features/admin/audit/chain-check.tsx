'use client';

import type { AuditCheck } from '@footnote/contracts';
import { useState } from 'react';
import { StateWord } from '../../../components/ledger/state-word.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { announce } from '../../../lib/announce.ts';
import { apiClient } from '../../../lib/api-client.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { load, type Loaded } from '../../../lib/failure.ts';
import { formatCount } from '../../../lib/format.ts';

/** Looks whether every entry still carries the hash of the one before: whether nothing was changed or taken out. */
export function ChainCheck() {
  const [checked, setChecked] = useState<Loaded<AuditCheck> | null>(null);
  const [isChecking, setIsChecking] = useState(false);
  async function check() {
    setIsChecking(true);
    const found = await load(apiClient().then((client) => client.checkAudit()));
    setIsChecking(false);
    setChecked(found);
    announce(found.value === null ? describeFailure(found.failure).title : describeCheck(found.value));
  }
  return (
    <>
      {checked === null ? null : (
        <p data-chain className="max-sm:order-last max-sm:basis-full">
          {checked.value === null ? (
            <StateWord tone="warn">{describeFailure(checked.failure).title}</StateWord>
          ) : (
            <StateWord tone={checked.value.isIntact ? 'good' : 'bad'}>{describeCheck(checked.value)}</StateWord>
          )}
        </p>
      )}
      <Button onClick={() => void check()} disabled={isChecking}>
        {isChecking ? 'Checking …' : 'Check the chain'}
      </Button>
    </>
  );
}

function describeCheck({ entries, isIntact, brokenAt }: AuditCheck): string {
  if (isIntact) return `The chain is intact: ${formatCount(entries, 'entry', 'entries')}.`;
  return `The chain breaks at entry ${(brokenAt ?? 0).toLocaleString('en-GB')}: it or one before it was changed or taken out.`;
}
