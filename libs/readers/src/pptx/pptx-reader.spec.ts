import { describe, expect, it } from '@jest/globals';
import { buildPptx } from '../../../../test/fixtures/readers/build-office-file.ts';
import { placeholder, slideParagraph } from '../../../../test/fixtures/readers/visitor-rules.ts';
import { readDocument } from '../read-document.ts';

async function read(slides: Parameters<typeof buildPptx>[0]) {
  const bytes = buildPptx(slides);
  return readDocument({ bytes, mediaType: '', fileName: 'a.pptx', signal: AbortSignal.any([]) });
}

describe('PptxReader', () => {
  it('gives each slide its number as page, and a heading even without a title', async () => {
    const slides = ['One', 'Two'].map((text) => ({ shapes: placeholder('body', slideParagraph(text)) }));
    const { title, blocks } = await read(slides);
    expect(title).toBeNull();
    expect(blocks.map(({ text, page }) => [text, page])).toEqual([
      ['Slide 1', 1],
      ['One', 1],
      ['Slide 2', 2],
      ['Two', 2],
    ]);
  });

  it('leaves out hidden slides, hidden shapes, and what stands on every slide', async () => {
    const hidden = placeholder('body', slideParagraph('hidden')).replace('name=""', 'name="" hidden="1"');
    const { blocks, warnings } = await read([
      { shapes: placeholder('title', slideParagraph('Shown')) + hidden + placeholder('ftr', slideParagraph('foot')) },
      { shapes: placeholder('title', slideParagraph('Not shown')), attributes: 'show="0"' },
    ]);
    expect(blocks.map((block) => block.text)).toEqual(['Shown']);
    expect(warnings).toEqual([{ code: 'left-out', detail: expect.stringContaining('hidden slides') }]);
  });
});
