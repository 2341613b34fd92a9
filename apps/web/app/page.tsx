import Link from 'next/link';
import { FailureNotice } from '../components/failure-notice.tsx';
import { RetryButton } from '../components/retry-button.tsx';
import { Icon } from '../components/ui/icon.tsx';
import { Page } from '../components/ui/page.tsx';
import { ExampleQuestions } from '../features/home/example-questions.tsx';
import { sampleQuestions, sampleSource } from '../features/home/sample-questions.ts';
import { QueryBox } from '../features/query-box/query-box.tsx';
import { load } from '../lib/failure.ts';
import { serverClient } from '../lib/server-client.ts';

export default async function HomePage() {
  const { value: sources, failure } = await load((await serverClient()).listSources());
  const hasSample = sources?.items.some(({ id }) => id === sampleSource) ?? false;
  return (
    <Page>
      <div className="mx-auto max-w-[42rem] sm:pt-12">
        <h1 className="font-serif text-28 font-semibold tracking-tight text-balance sm:text-40">
          Ask your documents. Read the proof beside the answer.
        </h1>
        <p className="mt-3 mb-8 font-serif text-17 text-soft">
          Every sentence of an answer carries a footnote, and every footnote opens the page that says so.
        </p>
        <QueryBox size="large" />
        {failure === null ? null : (
          <div className="mt-8">
            <FailureNotice failure={failure}>
              <RetryButton />
            </FailureNotice>
          </div>
        )}
        {hasSample ? <ExampleQuestions questions={sampleQuestions} /> : null}
        <p className="mt-10 text-soft">
          {sources?.items.length === 0 ? 'There are no documents yet. ' : 'Yours next: '}
          <Link href="/add" className="inline-flex items-center gap-1.5 text-accent underline-offset-4 hover:underline">
            Add your documents <Icon name="arrow" />
          </Link>
        </p>
      </div>
    </Page>
  );
}
