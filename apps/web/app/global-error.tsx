'use client';

import '../styles/globals.css';

/** The last resort, when even the frame around the pages fails. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="page-width pt-12">
          <h1 className="font-serif text-28 font-semibold">Footnote could not open this page.</h1>
          <p className="mt-3 text-soft">
            Your documents are safe. Try again; if it happens twice, tell whoever runs it.
          </p>
          <button
            type="button"
            onClick={reset}
            className="mt-6 cursor-pointer text-accent underline underline-offset-4"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
