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
import { currentVisitor } from '../lib/visitor.ts';

export default async function HomePage() {
  const client = await serverClient();
  const [{ value: sources, failure }, visitor] = await Promise.all([load(client.listSources()), currentVisitor()]);
  const mayAdd = visitor?.account?.scopes.includes('ingest') ?? true;
  // Someone who may ask but not see the sources can still ask.
  const isBroken = failure !== null && failure.status !== 403;
  const hasSample = sources?.items.some(({ id }) => id === sampleSource.id) ?? false;
  return (
    <Page>
      <div className="max-w-[40rem] sm:pt-16">
        <h1 className="font-serif text-28 font-semibold tracking-tight text-balance sm:text-40">
          Ask your documents. Read the proof beside the answer.
        </h1>
        <Introduction />
        <QueryBox size="large" />
        {!isBroken ? null : (
          <div className="mt-8">
            <FailureNotice failure={failure}>
              <RetryButton />
            </FailureNotice>
          </div>
        )}
        {hasSample ? <ExampleQuestions title={sampleSource.title} questions={sampleQuestions} /> : null}
        <Yours isEmpty={sources?.items.length === 0} mayAdd={mayAdd} />
      </div>
    </Page>
  );
}

/** The way on, for whoever may add documents. */
function Yours({ isEmpty, mayAdd }: { isEmpty: boolean; mayAdd: boolean }) {
  if (!mayAdd) return isEmpty ? <p className="mt-10 text-soft">There are no documents yet.</p> : null;
  return (
    <p className="mt-10 text-soft">
      {isEmpty ? 'There are no documents yet. ' : 'Yours next: '}
      <Link href="/add" className="inline-flex items-center gap-1.5 text-accent underline-offset-4 hover:underline">
        Add your documents <Icon name="arrow" />
      </Link>
    </p>
  );
}

/** Says what a footnote is by having one. */
function Introduction() {
  return (
    <div className="mt-4 mb-8 font-serif text-17 text-soft">
      Every sentence of an answer carries a footnote,
      <sup className="mx-px font-sans text-13 font-semibold text-accent">1</sup>
      <span role="note" className="home-note">
        <span className="font-semibold text-accent">1</span> Like this one. It stands beside its sentence, quotes the
        document word for word, and says how old it is.
      </span>{' '}
      and every footnote opens the page that says so.
    </div>
  );
}
