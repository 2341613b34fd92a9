import type { ReactNode } from 'react';

/** The measure that all pages share, so that nothing moves from one to the next. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <main id="content" tabIndex={-1} className="page-width pt-6 pb-24 outline-none sm:pt-8">
      {children}
    </main>
  );
}
