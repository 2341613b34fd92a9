import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient, type FootnoteClient } from '@footnote/contracts';
import { buildDocx } from '../../fixtures/readers/build-office-file.ts';
import { buildPdf } from '../../fixtures/readers/build-pdf.ts';
import { paragraph } from '../../fixtures/readers/visitor-rules.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';

let footnote: RunningFootnote;
let client: FootnoteClient;

beforeAll(async () => {
  footnote = await startFootnote();
  client = createFootnoteClient({ baseUrl: footnote.url });
  await client.putSource('files', {
    title: 'Files',
    defaultAccess: { everyone: true },
    defaultSensitivity: 'internal',
  });
}, 90_000);

afterAll(() => footnote.stop());

function upload(name: string, bytes: Uint8Array<ArrayBuffer>, type = 'application/octet-stream') {
  return client.receiveFile({ source: 'files', externalId: name }, new File([bytes], name, { type }), { wait: true });
}

async function answerTo(question: string) {
  const answer = await client.answer({ question });
  for (const { documentId, versionId, start, end, quote } of answer.citations) {
    const { text } = await client.getDocumentText(documentId, { version: versionId });
    expect(text.slice(start, end)).toBe(quote);
  }
  return answer;
}

describe('an uploaded file', () => {
  it('that is a PDF is cited with its page', async () => {
    const bytes = buildPdf([
      { texts: [{ text: 'Fleet handbook', x: 60, y: 740, size: 20 }] },
      { texts: [{ text: 'The tyre pressure of the delivery bicycles is 4.5 bar.', x: 60, y: 700 }] },
    ]);
    const received = await upload('fleet.pdf', bytes);
    expect(received).toMatchObject({ status: 'ready', warnings: [] });
    expect(await client.getDocument(received.documentId)).toMatchObject({
      title: 'Fleet handbook',
      mediaType: 'application/pdf',
    });
    const { citations } = await answerTo('What is the tyre pressure of the delivery bicycles?');
    expect(citations[0]).toMatchObject({ documentId: received.documentId, page: 2 });
    expect(citations[0]?.quote).toContain('4.5 bar');
  });

  it('that is a Word document is cited, whatever type it is sent as', async () => {
    const bytes = buildDocx(paragraph('The boiler room is serviced by Nordwerk every March.'));
    const received = await upload('boiler', bytes, 'application/pdf');
    expect((await client.getDocument(received.documentId)).mediaType).toMatch(/wordprocessingml\.document$/);
    const { citations } = await answerTo('Who services the boiler room?');
    expect(citations[0]).toMatchObject({ documentId: received.documentId, page: null });
    expect(citations[0]?.quote).toContain('Nordwerk');
  });

  it('that cannot be read says what to do about it', async () => {
    const received = await upload('scan.pdf', buildPdf([{ texts: [], pictureShare: 1 }]));
    expect(received).toMatchObject({ status: 'failed', warnings: [{ code: 'needs-ocr' }] });
    const { problem } = await client.getDocument(received.documentId);
    expect(problem).toEqual({ code: 'needs-ocr', detail: expect.stringContaining('Run OCR') });
  });
});
