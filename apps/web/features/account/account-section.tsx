import type { ReactNode } from 'react';

interface AccountSectionProps {
  title: string;
  /** What it is about, in a sentence. */
  lead: string;
  /** A button beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of the account page, under a hairline. */
export function AccountSection({ title, lead, action, children }: AccountSectionProps) {
  return (
    <section aria-label={title} className="border-t border-rule pt-6">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 max-sm:basis-full">
          <h2 className="font-serif text-21 font-semibold">{title}</h2>
          <p className="mt-1 max-w-[60ch] text-soft">{lead}</p>
        </div>
        {action}
      </div>
      <div className="mt-4">{children}</div>
    </section>
  );
}
