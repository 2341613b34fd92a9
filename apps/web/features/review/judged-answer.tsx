import type { ReviewItemDetail } from '@footnote/contracts';
import { CitedQuote } from './cited-quote.tsx';
import { groupSentences } from './group-sentences.ts';

interface JudgedAnswerProps {
  detail: ReviewItemDetail;
  /** The citation that a decision will be about. */
  chosen: number | null;
  /** Null when the item itself is about one citation. */
  onChoose: ((citation: number) => void) | null;
}

/** Each sentence of the answer, beside the quotes that it rests on. */
export function JudgedAnswer({ detail, chosen, onChoose }: JudgedAnswerProps) {
  const { answer, contexts } = detail;
  if (answer.sentences.length === 0) {
    return (
      <p className="text-soft">
        There are no sentences to judge: the documents did not say, or what they said is gone or not for you to read.
      </p>
    );
  }
  return (
    <section aria-label="The answer and its sources" className="flex flex-col">
      {groupSentences(answer.sentences).map(({ sentences, citations }, index) => (
        <div key={index} className="judged-sentence">
          <p className="font-serif text-17 whitespace-pre-line" data-judged-sentence>
            {sentences.join(' ')}
          </p>
          <div className="flex flex-col gap-4">
            {citations.map((number) => {
              const citation = answer.citations.find((candidate) => candidate.number === number);
              if (citation === undefined) return null;
              return (
                <CitedQuote
                  key={number}
                  citation={citation}
                  context={contexts.find((context) => context.number === number)}
                  isChosen={number === chosen}
                  onChoose={onChoose}
                />
              );
            })}
          </div>
        </div>
      ))}
    </section>
  );
}
