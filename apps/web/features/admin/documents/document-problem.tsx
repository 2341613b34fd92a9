import type { Document } from '@footnote/contracts';
import { Notice } from '../../../components/ui/notice.tsx';
import { problemWords } from './problem-remedies.ts';

/** What is wrong with a document, in the service's own words, and what to do about it. */
export function DocumentProblem({ document }: { document: Document }) {
  const { problem, currentVersionId } = document;
  if (problem === null) return null;
  const { word, remedy } = problemWords(problem.code);
  return (
    <div data-problem={problem.code}>
      <Notice tone="bad" title={word}>
        <p>{problem.detail}</p>
        <p className="mt-1 text-ink">{remedy}</p>
        {currentVersionId === null ? null : (
          <p className="mt-1">Its earlier version is still found and quoted meanwhile.</p>
        )}
      </Notice>
    </div>
  );
}
