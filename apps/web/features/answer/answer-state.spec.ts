import type { Answer, AnswerRoute, AnswerSentence, Citation } from '@footnote/contracts';
import { describe, expect, it } from '@jest/globals';
import { emptyAnswer, nextAnswerState } from './answer-state.ts';

const citation = (number: number, quote = 'as it stands'): Citation => ({
  number,
  documentId: 'doc',
  versionId: 'ver',
  passageId: 'ver:1',
  source: 'handbook',
  externalId: 'leave.md',
  uri: null,
  title: 'Leave',
  headingPath: [],
  quote,
  start: 0,
  end: quote.length,
  contentHash: '',
  page: null,
  modifiedAt: null,
});

const sentence = (text: string, ...citations: number[]): AnswerSentence => ({ text, verdict: 'quoted', citations });

describe('nextAnswerState', () => {
  const searched = nextAnswerState(emptyAnswer, { name: 'search-done', data: { related: [] } });
  const first = nextAnswerState(searched, {
    name: 'sentence-added',
    data: { index: 0, sentence: sentence('One.', 1), citations: [citation(1)] },
  });

  it('adds sentences in order, and their citations once', () => {
    const second = nextAnswerState(first, {
      name: 'sentence-added',
      data: { index: 1, sentence: sentence('Two.', 1, 2), citations: [citation(1), citation(2)] },
    });
    expect(second.sentences.map(({ text }) => text)).toEqual(['One.', 'Two.']);
    expect(second.citations.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('replaces a revised sentence in its place', () => {
    const revised = nextAnswerState(first, {
      name: 'sentence-revised',
      data: { index: 0, sentence: sentence('Better.', 1), citations: [citation(1, 'other words')] },
    });
    expect(revised.sentences.map(({ text }) => text)).toEqual(['Better.']);
    expect(revised.citations.map(({ quote }) => quote)).toEqual(['other words']);
  });

  const large: AnswerRoute = { decision: 'large', model: 'm', escalatedAfterDraft: false, reasons: [], costUsd: 0 };

  it('changes the quotes to the large model’s wording in one step, with its own sources', () => {
    const decided = nextAnswerState(first, { name: 'route-decided', data: { route: large } });
    const revised = nextAnswerState(decided, {
      name: 'sentence-revised',
      data: { index: 0, sentence: sentence('Other.', 1), citations: [citation(1, 'another source')] },
    });
    expect(revised).toMatchObject({ sentences: first.sentences, citations: first.citations });
    const answer = {
      sentences: [sentence('Other.', 1)],
      citations: [citation(1, 'another source')],
      route: large,
      related: [],
    } as unknown as Answer;
    expect(nextAnswerState(revised, { name: 'answer-end', data: answer })).toMatchObject({
      phase: 'done',
      sentences: answer.sentences,
      citations: answer.citations,
    });
  });

  it('adds sentences after the decision where none stood before', () => {
    const decided = nextAnswerState(searched, { name: 'route-decided', data: { route: large } });
    const both = [0, 1].reduce(
      (state, index) =>
        nextAnswerState(state, {
          name: 'sentence-added',
          data: { index, sentence: sentence(`${index}.`, 1), citations: [citation(1)] },
        }),
      decided,
    );
    expect(both.sentences).toHaveLength(2);
  });

  it('keeps what has come when the rest fails, and starts clean when asked again', () => {
    const failure = { code: 'unreachable', status: null, detail: null, reference: null, retryAfterSeconds: null };
    const failed = nextAnswerState(first, { name: 'request-failed', failure });
    expect(failed).toMatchObject({ phase: 'failed', failure, sentences: first.sentences });
    expect(nextAnswerState(failed, { name: 'asked-again' })).toEqual(emptyAnswer);
  });
});
