import type { Answer, RegressionQuestion } from '@footnote/contracts';

/** `changed`: a place's version is no longer the current one, so the decision says nothing about the answer. */
export type RegressionOutcome = 'kept' | 'broken' | 'changed';

type Place = RegressionQuestion['places'][number];

/** Whether an answer does what a reviewer decided. `currentVersions` are those of the places' documents that can be read. */
export function judgeRegression(
  { expect, decision, places }: RegressionQuestion,
  answer: Answer,
  currentVersions: ReadonlySet<string>,
): RegressionOutcome {
  if (places.some(({ versionId }) => !currentVersions.has(versionId))) return 'changed';
  const isCited = (place: Place) =>
    answer.citations.some(
      ({ versionId, start, end }) =>
        versionId === place.versionId && (decision === 'outdated' || (start < place.end && place.start < end)),
    );
  switch (expect) {
    case 'cites':
      return places.every(isCited) ? 'kept' : 'broken';
    case 'does-not-cite':
      return places.some(isCited) ? 'broken' : 'kept';
    case 'is-curated':
      return answer.route.decision === 'curated' ? 'kept' : 'broken';
    default:
      return expect satisfies never;
  }
}
