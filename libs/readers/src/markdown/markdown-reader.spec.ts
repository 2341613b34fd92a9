import { describe, expect, it } from '@jest/globals';
import { MarkdownReader } from './markdown-reader.ts';

async function read(source: string) {
  const bytes = new TextEncoder().encode(source);
  return new MarkdownReader(['text/markdown']).read({
    bytes,
    mediaType: 'text/markdown',
    fileName: 'page.md',
    signal: AbortSignal.any([]),
  });
}

async function linesOf(source: string): Promise<string[]> {
  return (await read(source)).blocks.map((block) => block.text);
}

describe('MarkdownReader', () => {
  it('takes the title from the front matter and keeps the rest of it out of the text', async () => {
    const { title, blocks } = await read('---\ntitle: "Leave: the basics"\nkeywords: holiday\n---\n\nBook early.');
    expect(title).toBe('Leave: the basics');
    expect(blocks).toEqual([{ kind: 'paragraph', text: 'Book early.' }]);
  });

  it('finds the title line when the front matter is not valid YAML, and says so', async () => {
    const { title, warnings } = await read('---\ntitle: Leave: the basics\n---\nBook early.');
    expect(title).toBe('Leave: the basics');
    expect(warnings.map((warning) => warning.code)).toEqual(['front-matter']);
  });

  it('does not take two rules for front matter', async () => {
    expect(await linesOf('---\n\nFirst part.\n\n---\n\nSecond part.')).toEqual(['First part.', 'Second part.']);
  });

  it('falls back to the first heading of level 1 and keeps it in the text', async () => {
    const { title, blocks } = await read('## Small\n\n# Big *one* {#big}\n');
    expect(title).toBe('Big one');
    expect(blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 2, 'Small'],
      ['heading', 1, 'Big one'],
    ]);
  });

  it('shows nested and numbered lists as lines', async () => {
    const source = '3. Ask\n   - your lead\n   - the office\n\n   They answer in a day.\n4. Go\n\n- [x] done';
    expect(await linesOf(source)).toEqual([
      '3. Ask',
      '  your lead',
      '  the office',
      'They answer in a day.',
      '4. Go',
      '[x] done',
    ]);
  });

  it('joins wrapped lines and the cells of a table row', async () => {
    expect(await linesOf('one  \ntwo\nthree\n\n| a | b |\n|---|---|\n| `1` | |')).toEqual([
      'one two three',
      'a | b',
      '1 |',
    ]);
  });

  it('adds the address of a link where it tells more than the text', async () => {
    const source = [
      '[Anna](mailto:anna@example.com?subject=x), [portal](https://leave.example.com/), [call](tel:+34-910-000-001)',
      '[leave.example.com](https://leave.example.com), [next page](../next.md), <https://a.example>',
      `[long](https://example.com/${'x'.repeat(80)}), ![the quay at night](quay.png)`,
    ];
    expect(await linesOf(source.join('\n\n'))).toEqual([
      'Anna (anna@example.com), portal (https://leave.example.com/), call (+34-910-000-001)',
      'leave.example.com, next page, https://a.example',
      'long, the quay at night',
    ]);
  });

  it('drops comments, tags and struck text, and keeps what the tags hold', async () => {
    const source =
      'a <b>b</b> <!-- c --> ~~d~~ e\n\n<details><summary>More</summary>\n\nhidden *until* opened\n\n</details>';
    const { blocks, warnings } = await read(source);
    expect(blocks.map((block) => block.text)).toEqual(['a b e', 'More', 'hidden until opened']);
    expect(warnings.map((warning) => warning.code)).toEqual(['struck-text']);
  });

  it('shows words in angle brackets that are no tags', async () => {
    expect(await linesOf('Push to <your branch>, see <title> and 10<sup>3</sup> m.')).toEqual([
      'Push to <your branch>, see <title> and 10³ m.',
    ]);
  });

  it('keeps code as it is written', async () => {
    const { blocks } = await read('Run `npm  test`:\n\n```sh\nif x {{ y }}\n  {% z %}\n```');
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'Run npm test:'],
      ['code', 'if x {{ y }}\n  {% z %}'],
    ]);
  });

  it('shows footnotes after the text', async () => {
    expect(await linesOf('Ten days[^1].\n\n[^1]: From 2026 on.')).toEqual(['Ten days[1].', '1. From 2026 on.']);
  });
});

describe('MarkdownReader on template tags', () => {
  it('keeps links whose address is a tag', async () => {
    expect(await linesOf('See [the *guide*]({% page "/travel guide/" %}) or [site]({{ base.url }}/x).')).toEqual([
      'See the guide or site.',
    ]);
    expect(await linesOf('[ref][r]\n\n[r]: {% link "https://ref.example" %}')).toEqual(['ref (https://ref.example)']);
  });

  it('shows a tag as its first quoted argument that is not a path', async () => {
    expect(
      await linesOf('Ask in {% channel "travel" "Travel" %} {% image "img/a.png" "the form" %}{% include "x.html" %}'),
    ).toEqual(['Ask in travel the form']);
  });

  it('drops comment blocks, markers and expressions, and keeps the content of other pairs', async () => {
    const source =
      '{% alert "Heads up!" %}\nNew rules.\n{% endalert %}\n\nStay {% comment %}TODO\n\nask{% endcomment %}calm {{ x }}.';
    const { blocks, warnings } = await read(source);
    expect(blocks.map((block) => block.text)).toEqual(['Heads up!', 'New rules.', 'Stay calm .']);
    expect(warnings).toEqual([{ code: 'template-tags', detail: 'Left out template tags: {{ x }}.' }]);
  });

  it('keeps raw blocks and fenced examples as written', async () => {
    const source = '{% raw %}Use {{ name }} here.{% endraw %}\n\n```\n{% comment %}shown{% endcomment %}\n```';
    expect(await linesOf(source)).toEqual(['Use {{ name }} here.', '{% comment %}shown{% endcomment %}']);
  });

  it('takes what does not close for ordinary text', async () => {
    expect(await linesOf('100 {% of {{ it')).toEqual(['100 {% of {{ it']);
  });
});
