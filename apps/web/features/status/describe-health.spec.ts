import { describe, expect, it } from '@jest/globals';
import { describeHealth } from './describe-health.ts';

describe('describeHealth', () => {
  it('says nothing when everything works', () => {
    expect(describeHealth({ status: 'ready', components: { index: { status: 'ready', detail: 'ok' } } })).toBeNull();
  });

  it('says what follows for the reader, and the details for whoever mends it', () => {
    const embedding = { status: 'degraded' as const, detail: 'the file is missing' };
    expect(describeHealth({ status: 'degraded', components: { embedding } })).toEqual({
      tone: 'warn',
      title: 'Search goes by words alone for now, not by meaning.',
      details: ['embedding: the file is missing'],
    });
  });

  it('has words for a part that it does not know', () => {
    const words = describeHealth({ status: 'down', components: { moon: { status: 'down', detail: '' } } });
    expect(words).toEqual({ tone: 'bad', title: 'Footnote cannot answer for now.', details: ['moon'] });
  });
});
