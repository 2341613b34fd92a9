import Link from 'next/link';
import { Icon } from '../../components/ui/icon.tsx';
import { askLink } from '../../lib/page-links.ts';

/** Questions to click, which the sample handbook answers. */
export function ExampleQuestions({ title, questions }: { title: string; questions: string[] }) {
  return (
    <section aria-labelledby="examples" className="mt-12">
      <h2 id="examples" className="small-caps text-faint">
        Try the sample: {title}
      </h2>
      <ul className="mt-1 divide-y divide-rule border-b border-rule">
        {questions.map((question) => (
          <li key={question}>
            <Link
              href={askLink(question)}
              prefetch={false}
              data-list-item
              className="group flex items-center justify-between gap-4 py-3 font-serif text-17 text-ink hover:text-accent"
            >
              {question}
              <Icon name="arrow" className="shrink-0 text-faint group-hover:text-accent" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
