import { describe, expect, it } from '@jest/globals';
import { buildDocx, type DocxParts } from '../../../../test/fixtures/readers/build-office-file.ts';
import { paragraph, run, table } from '../../../../test/fixtures/readers/visitor-rules.ts';
import { readDocument } from '../read-document.ts';

async function read(body: string, parts?: DocxParts) {
  const bytes = buildDocx(body, parts);
  return readDocument({ bytes, mediaType: '', fileName: 'a.docx', signal: AbortSignal.any([]) });
}

async function linesOf(body: string, parts?: DocxParts): Promise<string[]> {
  return (await read(body, parts)).blocks.map((block) => block.text);
}

const legalNumbering =
  '<w:abstractNum w:abstractNumId="7">' +
  '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1(%2)"/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';

function item(text: string, level = 0, list = 1): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

describe('DocxReader', () => {
  it('takes insertions in, and leaves deleted, hidden and struck text out', async () => {
    const deleted = `<w:del><w:r><w:delText>five</w:delText></w:r></w:del><w:ins>${run('ten')}</w:ins>`;
    const hidden = run('secret', '<w:vanish/>') + run('shown', '<w:vanish w:val="0"/>') + run(' old', '<w:strike/>');
    const { blocks, warnings } = await read(`<w:p>${deleted}${run(' days ')}${hidden}</w:p>`);
    expect(blocks.map((block) => block.text)).toEqual(['ten days shown']);
    expect(warnings).toEqual([{ code: 'left-out', detail: expect.stringContaining('hidden text, struck text') }]);
  });

  it('counts list items as Word does, across text between them', async () => {
    const body = [item('a'), item('b', 1), item('c', 1), paragraph('Between.'), item('d'), item('e', 0, 2)];
    expect(await linesOf(body.join(''), { numbering: legalNumbering })).toEqual([
      '3. a',
      '  3(a) b',
      '  3(b) c',
      'Between.',
      '4. d',
      '1. e',
    ]);
  });

  it('knows headings by outline level and by styles that are based on others', async () => {
    const styles =
      '<w:style w:styleId="A"><w:name w:val="House head"/><w:basedOn w:val="B"/></w:style>' +
      '<w:style w:styleId="B"><w:name w:val="heading 3"/></w:style>';
    const body = paragraph('One', '<w:pStyle w:val="A"/>') + paragraph('Two', '<w:outlineLvl w:val="1"/>');
    const { blocks } = await read(body, { styles });
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 3],
      ['heading', 2],
    ]);
  });

  it('puts a footnote after the paragraph or table that calls it', async () => {
    const call = (text: string) => `<w:p>${run(text)}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const row = `<w:tr><w:tc>${call('Hotel')}</w:tc><w:tc>${paragraph('€135')}</w:tc></w:tr>`;
    const footnotes = `<w:footnote w:id="2">${paragraph('Without breakfast.')}</w:footnote>`;
    const grid = '<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>';
    expect(await linesOf(call('Rates') + `<w:tbl>${grid}${row}</w:tbl>` + paragraph('End.'), { footnotes })).toEqual([
      'Rates¹',
      '¹ Without breakfast.',
      'Hotel² | €135',
      '² Without breakfast.',
      'End.',
    ]);
  });

  it('reads tables in tables, frames of one column, and text boxes once', async () => {
    const box = `<w:p>${run('Before ')}<w:r><mc:Fallback>${paragraph('twice')}</mc:Fallback><w:txbxContent>${paragraph('Boxed.')}</w:txbxContent></w:r>${run('after')}</w:p>`;
    const nested = `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>${table([['a', 'b']])}</w:tc><w:tc>${paragraph('c')}</w:tc></w:tr></w:tbl>`;
    expect(await linesOf(table([['Framed.']]) + nested + box.replaceAll('mc:', 'w:'))).toEqual([
      'Framed.',
      'a | b | c',
      'Boxed.',
      'Before after',
    ]);
  });

  it('reads the page that a document shows in place of its own text', async () => {
    const relations = { page: ['aFChunk', 'page.html'] as const };
    const others = [{ name: 'word/page.html', content: '<p>Hello <b>page</b></p><script>x</script>' }];
    expect(await linesOf('<w:altChunk r:id="page"/>', { relations, others })).toEqual(['Hello page']);
  });
});
