'use client';

import type { Document, Source } from '@footnote/contracts';
import { useRouter } from 'next/navigation';
import { SelectField } from '../../../components/ui/field.tsx';
import { statusNames } from './describe-status.ts';
import type { DocumentFilter } from './read-documents.ts';

interface DocumentFiltersProps {
  filter: DocumentFilter;
  sources: Source[];
}

/** Which documents are listed: by status, and by source where there is no room for the list of sources. */
export function DocumentFilters({ filter, sources }: DocumentFiltersProps) {
  const router = useRouter();
  const statuses = Object.entries(statusNames) as [Document['status'], string][];
  return (
    <div className="mb-3 flex flex-wrap gap-3">
      <div className="min-w-40 flex-1 wide:hidden">
        <SelectField
          label="Source"
          value={filter.source ?? ''}
          onChange={(event) => router.push(documentsLink({ ...filter, source: event.target.value }))}
        >
          <option value="">All sources</option>
          {sources.map(({ id, title, documents }) => (
            <option key={id} value={id}>
              {title} ({documents?.total ?? 0})
            </option>
          ))}
        </SelectField>
      </div>
      <div className="min-w-36 flex-1 wide:max-w-56">
        <SelectField
          label="Status"
          isInline
          value={filter.status ?? ''}
          onChange={(event) => {
            const status = statuses.find(([value]) => value === event.target.value)?.[0];
            router.push(documentsLink({ ...filter, status }));
          }}
        >
          <option value="">Any</option>
          {statuses.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
    </div>
  );
}

/** The list of documents with this filter. */
export function documentsLink({
  source,
  status,
}: {
  source?: string | undefined;
  status?: string | undefined;
}): string {
  const query = new URLSearchParams({ ...(source && { source }), ...(status && { status }) });
  return query.size === 0 ? '/admin/documents' : `/admin/documents?${query}`;
}
