'use client';

import type { AuditEntry } from '@footnote/contracts';
import { useRouter } from 'next/navigation';
import { SelectField } from '../../../components/ui/field.tsx';
import { actionWords, describeAction } from './audit-words.ts';
import { auditLink, type AuditFilter } from './audit-filter.ts';
import { WhoFilter } from './who-filter.tsx';

/** Which entries are listed: of what kind, by whom, and of one thing. */
export function AuditFilters({ filter, entries }: { filter: AuditFilter; entries: AuditEntry[] }) {
  const router = useRouter();
  const { action, target } = filter;
  const show = (changes: Parameters<typeof auditLink>[0]) => router.push(auditLink({ ...filter, ...changes }));
  const known = Object.keys(actionWords);
  return (
    <div className="mb-3 flex flex-wrap items-start gap-x-4 gap-y-3">
      <div className="min-w-40 flex-1 wide:max-w-64">
        <SelectField label="What" value={action ?? ''} onChange={({ target: { value } }) => show({ action: value })}>
          <option value="">Anything</option>
          {(action === undefined || known.includes(action) ? known : [action, ...known]).map((name) => (
            <option key={name} value={name}>
              {describeAction(name)}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="min-w-48 flex-1 wide:max-w-80">
        <WhoFilter actor={filter.actor} entries={entries} onChange={(actor) => show({ actor })} />
      </div>
      {target === undefined ? null : (
        <p className="self-end pb-1.5">
          Of <code className="font-mono text-13 break-all">{target}</code>{' '}
          <button
            type="button"
            onClick={() => show({ target: undefined })}
            className="cursor-pointer text-accent underline underline-offset-4"
          >
            Of anything
          </button>
        </p>
      )}
    </div>
  );
}
