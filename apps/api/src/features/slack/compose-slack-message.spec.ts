import { describe, expect, it } from '@jest/globals';
import { buildAnswer, buildCitation, buildSearchHit } from '@footnote/testing';
import { composeSlackMessage } from './compose-slack-message.ts';
import { helpfulAction, wrongSourceAction } from './read-slack-press.ts';
import type { SlackMessage } from './slack-message.ts';
import { slackLimits } from './slack.limits.ts';

const portalUrl = 'https://footnote.example.org';
const hostile = '<!channel> <@U1> <https://evil.example.org|click> & <script>';

function textsOf({ blocks }: SlackMessage): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'section') return [block.text.text];
    return block.type === 'context' ? block.elements.map(({ text }) => text) : [];
  });
}

/** Everything between angle brackets: the only things that Slack acts on. */
function markupOf(message: SlackMessage): string[] {
  return [message.text, ...textsOf(message)].flatMap((text) => text.match(/<[^>]*>/g) ?? []);
}

describe('an answer in Slack', () => {
  it('has its sentences with markers, its footnotes, and how it was made', () => {
    const citation = buildCitation({
      documentId: 'doc_1',
      versionId: 'ver_1',
      page: 3,
      modifiedAt: new Date('2026-05-14T00:00:00Z'),
    });
    const [sentence, footnote, foot, ...more] = textsOf(
      composeSlackMessage(buildAnswer({ citations: [citation] }), portalUrl),
    );
    const link = `${portalUrl}/documents/doc_1?version=ver_1&start=0&end=42`;
    expect(sentence).toBe(`Staff have 28 days of paid holiday a year. <${link}|[1]>`);
    expect(footnote).toBe(`<${link}|1. Holidays> › Leave · page 3 · 14 May 2026`);
    expect(foot).toBe('1 sentence checked · answered on this machine');
    expect(more).toEqual([]);
  });

  it('has a button for the only source, and a list for several', () => {
    const one = buildAnswer({ id: 'ans_1' });
    expect(composeSlackMessage(one, portalUrl).blocks.at(-1)).toMatchObject({
      elements: [
        { action_id: helpfulAction, value: 'ans_1' },
        { type: 'button', action_id: wrongSourceAction, value: 'ans_1#1' },
      ],
    });
    const two = buildAnswer({
      id: 'ans_2',
      citations: [buildCitation(), buildCitation({ number: 2, title: 'Notice' })],
    });
    expect(composeSlackMessage(two, portalUrl).blocks.at(-1)).toMatchObject({
      elements: [
        {},
        {
          type: 'static_select',
          options: [{ value: 'ans_2#1' }, { value: 'ans_2#2', text: { type: 'plain_text', text: '2. Notice' } }],
        },
      ],
    });
  });

  it('lets nothing in a document address people, channels or pages', () => {
    const citation = buildCitation({ quote: hostile, title: hostile, headingPath: [hostile] });
    const message = composeSlackMessage(buildAnswer({ citations: [citation] }), portalUrl);
    const markup = markupOf(message);
    expect(markup.length).toBeGreaterThan(0);
    for (const found of markup) expect(found.startsWith(`<${portalUrl}/documents/`)).toBe(true);
    expect(textsOf(message)[0]).toContain('&lt;!channel&gt; &lt;@U1&gt;');
    for (const block of message.blocks) {
      if (block.type === 'section') expect(block.text.verbatim).toBe(true);
    }
  });

  it('stays within what Slack takes, whatever the answer is', () => {
    const citations = Array.from({ length: 60 }, (_, index) =>
      buildCitation({
        number: index + 1,
        quote: `${'&'.repeat(2_000)}😀`,
        title: `${'T'.repeat(70)}😀😀😀`,
        headingPath: ['<'.repeat(400)],
      }),
    );
    const message = composeSlackMessage(buildAnswer({ citations }), portalUrl);
    expect(message.blocks.length).toBeLessThanOrEqual(50);
    const texts = [message.text, ...textsOf(message)];
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(3_000);
      expect(text.isWellFormed()).toBe(true);
    }
    const [, select] = message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    if (select?.type !== 'static_select') throw new Error('There is no list to choose from.');
    expect(select.options.length).toBeLessThanOrEqual(100);
    for (const { text } of select.options) {
      expect(text.text.length).toBeLessThanOrEqual(slackLimits.optionCharactersMax);
      expect(text.text.isWellFormed()).toBe(true);
    }
  });

  it.each([
    ['curated', 'verified by a reviewer'],
    ['small', 'answered on this machine'],
    ['large', 'answered by the large model'],
  ] as const)('that is %s says: %s', (decision, words) => {
    const answer = buildAnswer();
    const message = composeSlackMessage({ ...answer, route: { ...answer.route, decision } }, portalUrl);
    expect(textsOf(message).at(-1)).toBe(`1 sentence checked · ${words}`);
  });

  it('says so when the documents don’t, and where to look', () => {
    const related = Array.from({ length: 5 }, (_, index) => buildSearchHit({ title: `Page ${index}` }));
    const answer = buildAnswer({ outcome: 'abstained', text: '', citations: [], related });
    const message = composeSlackMessage(answer, portalUrl);
    expect(message.text).toBe('The documents don’t say.');
    expect(textsOf(message)[1]?.match(/\|Page \d/g)).toEqual(['|Page 0', '|Page 1', '|Page 2']);
    expect(message.blocks.every(({ type }) => type !== 'actions')).toBe(true);
  });
});
