import type { ReactNode } from 'react';

const tones = { bad: 'border-bad', warn: 'border-warn', quiet: 'border-rule' };

/** Something to know before reading on: a line at its side, a title, and what to do. */
export function Notice({ tone, title, children }: { tone: keyof typeof tones; title: string; children?: ReactNode }) {
  return (
    <section className={`border-l-2 py-1 pl-4 ${tones[tone]}`}>
      <h2 className="font-sans text-17 font-semibold">{title}</h2>
      <div className="mt-1 max-w-[60ch] text-15 text-soft">{children}</div>
    </section>
  );
}
