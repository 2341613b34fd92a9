'use client';

import type { AnswerSentence, Citation } from '@footnote/contracts';
import { Fragment, useState } from 'react';
import { Marker } from './marker.tsx';
import { Sidenote } from './sidenote.tsx';
import { useOpenSource } from './use-open-source.ts';

/** Keeps a marker on the line of the word before it. */
const wordJoiner = '\u2060';

interface AnswerTextProps {
  /** Null while the answer is on its way. */
  answerId: string | null;
  sentences: AnswerSentence[];
  citations: Citation[];
  /** Titles of sources, by id. */
  sources: Record<string, string>;
  /** Whether every sentence has been checked against its source. */
  checked: boolean;
}

/** The sentences as one run of text, each followed by its markers, each source set once beside its first use. */
export function AnswerText({ answerId, sentences, citations, sources, checked }: AnswerTextProps) {
  const [litNumber, setLitNumber] = useState<number | null>(null);
  const openSource = useOpenSource();
  const lines = arrange(sentences, citations);
  return (
    <div className="answer-text" data-answer-text>
      {lines.map(({ sentence, cited, introduced }, index) => {
        const shared = { onLight: setLitNumber, onOpen: openSource };
        return (
          <Fragment key={index}>
            <span
              key={sentence.text}
              className="sentence fade-in"
              data-sentence={index}
              data-verdict={sentence.verdict}
              data-lit={(litNumber !== null && sentence.citations.includes(litNumber)) || undefined}
            >
              {sentence.text}
            </span>
            {cited.length === 0 ? null : wordJoiner}
            {cited.map((citation) => (
              <Marker
                key={citation.number}
                citation={citation}
                checked={checked}
                lit={citation.number === litNumber}
                {...shared}
              />
            ))}{' '}
            {introduced.map((citation) => (
              <Sidenote
                key={`note-${citation.number}-${citation.versionId}-${citation.start}`}
                answerId={answerId}
                citation={citation}
                sourceTitle={sources[citation.source] ?? citation.source}
                partly={sentence.verdict === 'partly-supported'}
                lit={citation.number === litNumber}
                {...shared}
              />
            ))}
          </Fragment>
        );
      })}
    </div>
  );
}

interface Line {
  sentence: AnswerSentence;
  cited: Citation[];
  /** Those that no earlier sentence cites. */
  introduced: Citation[];
}

function arrange(sentences: AnswerSentence[], citations: Citation[]): Line[] {
  const seen = new Set<number>();
  return sentences.map((sentence) => {
    const cited = citations.filter(({ number }) => sentence.citations.includes(number));
    const introduced = cited.filter(({ number }) => !seen.has(number));
    for (const { number } of introduced) seen.add(number);
    return { sentence, cited, introduced };
  });
}
