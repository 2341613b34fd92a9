import { describe, expect, it } from '@jest/globals';
import { exampleAnswer } from '../judge/judged-examples.ts';
import { compareRuns } from './compare-runs.ts';
import { exampleJudged, exampleRanking, exampleRun } from './example-run.ts';
import { findingsOf } from './findings.ts';

const must = [['4 hours']];
const ids = Array.from({ length: 12 }, (_, index) => `q-${index + 1}`);
const good = exampleRun({
  retrieval: ids.map((questionId) => exampleRanking({ questionId })),
  answers: ids.map((id) => exampleJudged({ id, must }, exampleAnswer(['Up to 4 hours.']))),
});

describe('compareRuns', () => {
  it('says which questions changed and what was said', () => {
    const after = exampleRun({
      commit: 'def5678',
      retrieval: [exampleRanking({ firstQuoteRank: null })],
      answers: [exampleJudged({ id: 'q-1', must }, exampleAnswer([]))],
    });
    const markdown = compareRuns(good, after);
    expect(markdown).toContain('abc1234 (2026-05-14T10:20:30.456Z) → def5678');
    expect(markdown).toContain('| q-1: How long? | lost: gold quote | rank 1 | not in 10 |');
    expect(markdown).toContain('| q-1: How long? | lost: facts, lost: right outcome | Up to 4 hours. | abstained |');
    expect(markdown).toContain('| quote in 5 | -100.0 (-100.0 to -100.0) |');
    expect(markdown).not.toContain('q-2');
  });

  it('names a gain as one, and a question asked without its gold apart', () => {
    const withoutGold = true;
    const before = exampleRun({ answers: [exampleJudged({}, exampleAnswer(['Some.']), { withoutGold })] });
    const after = exampleRun({ answers: [exampleJudged({}, exampleAnswer([]), { withoutGold })] });
    expect(compareRuns(before, after)).toContain('| q-1 (gold left out): How long? | gained: right outcome |');
  });

  it('says when nothing changed or nothing can be compared', () => {
    expect(compareRuns(good, good).match(/No figure moved/g)).toHaveLength(2);
    expect(compareRuns(good, exampleRun())).toContain('in common');
  });
});

describe('findingsOf', () => {
  it('finds nothing in a good run, alone or against itself', () => {
    expect(findingsOf(good)).toEqual([]);
    expect(findingsOf(good, good)).toEqual([]);
  });

  it('finds broken laws, forbidden facts and long answers without any baseline', () => {
    const long = exampleAnswer(Array.from({ length: 9 }, (_, index) => `Sentence ${index}.`));
    const run = exampleRun({
      retrieval: [exampleRanking({ violations: ['too long'] })],
      answers: [exampleJudged({ mustNot: ['sentence 3'] }, { ...long, violations: ['no citation'] })],
    });
    expect(findingsOf(run).map(({ kind, detail }) => `${kind}: ${detail}`)).toEqual([
      'violation: too long',
      'violation: no citation',
      'forbidden-fact: says "sentence 3"',
      'long-answers: one answer in twenty has 9.0 sentences or more; 8 are the most',
    ]);
  });

  it('finds what fell with its whole interval, and not what a few questions lost', () => {
    const refusing = { ...good, answers: ids.map((id) => exampleJudged({ id, must }, exampleAnswer([]))) };
    const worse = findingsOf(refusing, good).map(({ measure }) => measure);
    expect(worse).toEqual(expect.arrayContaining(['answered', 'all facts', 'wrong refusals']));
    const [first, ...others] = good.answers;
    const oneLost = { ...good, answers: [{ ...(first ?? exampleJudged({})), factsWithin: null }, ...others] };
    expect(findingsOf(oneLost, good)).toEqual([]);
  });
});
