import { afterAll, describe, expect, it } from '@jest/globals';
import { assert, asyncProperty, constantFrom, integer, tuple, uint8Array } from 'fast-check';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openReaderProcess } from '../../libs/readers/src/index.ts';
import { buildDocx, buildPptx, buildXlsx } from '../fixtures/readers/build-office-file.ts';
import { buildPdf } from '../fixtures/readers/build-pdf.ts';
import { buildZip } from '../fixtures/readers/build-zip.ts';
import {
  paragraph,
  visitorRulesDocx,
  visitorRulesPdf,
  visitorRulesPptx,
  visitorRulesXlsx,
} from '../fixtures/readers/visitor-rules.ts';

const reader = openReaderProcess();
afterAll(() => reader.close());

function read(bytes: Uint8Array, fileName: string) {
  return reader.read({ bytes, mediaType: 'application/octet-stream', fileName, signal: AbortSignal.any([]) });
}

const knownCodes = ['needs-ocr', 'needs-password', 'empty', 'unreadable', 'unsupported', 'limit'];
const megabyte = 1024 * 1024;

describe('the reading process', () => {
  it('opens no bomb, whatever its directory claims', async () => {
    const large = ' '.repeat(80 * megabyte);
    const honest = buildDocx(large);
    const lying = buildZip([{ name: 'a.txt', content: large, claimedBytes: 100 }]);
    const many = buildZip(Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, content: '' })));
    const rows = buildXlsx({ sheets: [{ name: 'Bomb', rows: '<row r="1"/>'.repeat(3_000_000) }] });
    await expect(read(honest, 'a.docx')).rejects.toMatchObject({ code: 'limit' });
    await expect(read(lying, 'a.docx')).rejects.toMatchObject({ code: 'unsupported' });
    await expect(read(many, 'a.docx')).rejects.toMatchObject({ code: 'limit' });
    await expect(read(rows, 'a.xlsx')).rejects.toMatchObject({ code: 'limit' });
    const lyingDocx = buildZip([
      { name: '[Content_Types].xml', content: `<Types>${large}</Types>`, claimedBytes: 200 },
    ]);
    await expect(read(lyingDocx, 'a.docx')).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('refuses nesting, entities, names outside of the file, and encrypted parts', async () => {
    const nested = '<w:tbl><w:tr><w:tc>'.repeat(20_000) + paragraph('x') + '</w:tc></w:tr></w:tbl>'.repeat(20_000);
    await expect(read(buildDocx(nested), 'a.docx')).rejects.toMatchObject({ code: 'limit' });
    await expect(read(buildPptx([{ shapes: '<p:grpSp>'.repeat(20_000) }]), 'a.pptx')).rejects.toMatchObject({
      code: 'limit',
    });
    const entities = `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Types>&b;</Types>`;
    const withEntities = buildZip([{ name: '[Content_Types].xml', content: entities }]);
    await expect(read(withEntities, 'a.docx')).rejects.toMatchObject({ code: 'unreadable' });
    const slip = buildZip([{ name: '../../evil.txt', content: 'x' }]);
    await expect(read(slip, 'a.docx')).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('fetches nothing that a file names', async () => {
    const visitors: string[] = [];
    const canary = createServer((request, reply) => {
      visitors.push(request.url ?? '');
      reply.end();
    });
    canary.listen(0, '127.0.0.1');
    await once(canary, 'listening');
    const address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`;
    const page = `<p>Text</p><img src="${address}/img"><iframe src="${address}/frame"></iframe><link rel="stylesheet" href="${address}/css">`;
    const relations = {
      page: ['aFChunk', `${address}/chunk.html`] as const,
      image: ['image', `${address}/image.png`] as const,
      styles: ['styles', `${address}/styles.xml`] as const,
    };
    await read(new TextEncoder().encode(page), 'a.html');
    await read(new TextEncoder().encode(`Subject: s\nContent-Type: text/html\n\n${page}`), 'a.eml');
    await read(buildDocx(`${paragraph('Text')}<w:altChunk r:id="page"/>`, { relations }), 'a.docx');
    canary.close();
    expect(visitors).toEqual([]);
  });

  it('refuses a picture that no page needs', async () => {
    const bytes = buildPdf([{ texts: [], pictureShare: 1 }]);
    const bomb = Buffer.from(bytes).toString('latin1').replace('/Width 1 /Height 1', '/Width 35000 /Height 35000');
    await expect(read(new Uint8Array(Buffer.from(bomb, 'latin1')), 'a.pdf')).rejects.toMatchObject({ code: 'limit' });
  });

  it('answers damaged files of every format with text or a named problem, in one process', async () => {
    const files = [
      { name: 'a.docx', bytes: visitorRulesDocx() },
      { name: 'a.pptx', bytes: visitorRulesPptx() },
      { name: 'a.xlsx', bytes: visitorRulesXlsx() },
      { name: 'a.pdf', bytes: visitorRulesPdf() },
    ];
    const flips = uint8Array({ minLength: 1, maxLength: 4 });
    const property = asyncProperty(
      tuple(constantFrom(...files), flips, integer({ min: 0, max: 9_999 })),
      async ([file, values, place]) => {
        const bytes = file.bytes.slice();
        values.forEach((value, index) => (bytes[(place * 31 + index * 97) % bytes.length] = value));
        await expectTextOrProblem(bytes, file.name);
      },
    );
    await assert(property, { numRuns: 150 });
    const endings = constantFrom('pdf', 'docx', 'pptx', 'xlsx', 'csv', 'eml', 'html', 'md', 'txt');
    const starts = constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1');
    const noise = asyncProperty(
      tuple(starts, uint8Array({ maxLength: 400 }), endings),
      async ([start, bytes, ending]) => {
        await expectTextOrProblem(Buffer.concat([Buffer.from(start, 'latin1'), bytes]), `a.${ending}`);
      },
    );
    await assert(noise, { numRuns: 150 });
  });
});

async function expectTextOrProblem(bytes: Uint8Array, fileName: string): Promise<void> {
  const process = reader.childProcessId;
  try {
    const { blocks } = await read(bytes, fileName);
    expect(blocks.every(({ text }) => text.trim() !== '')).toBe(true);
  } catch (error) {
    expect(knownCodes).toContain((error as { code?: string }).code);
  }
  if (process !== null) expect(reader.childProcessId).toBe(process);
}
