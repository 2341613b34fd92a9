import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Something more, for whoever wants it: closed until asked for. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="group/disclosure">
      <summary className="inline-flex min-h-9 cursor-pointer items-center gap-1.5 text-soft hover:text-ink">
        <Icon name="chevron" className="transition-transform duration-100 group-open/disclosure:rotate-90" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
