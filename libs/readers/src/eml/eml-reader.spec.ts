import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../read-document.ts';

async function read(source: string) {
  const bytes = new TextEncoder().encode(source.replaceAll('\n', '\r\n'));
  return readDocument({ bytes, mediaType: 'message/rfc822', fileName: 'a.eml', signal: AbortSignal.any([]) });
}

function email(subject: string, body: string): string {
  return `From: a@example.com\nTo: b@example.com\nSubject: ${subject}\n${body}`;
}

function withAttachment(subject: string, attachment: string, type = 'message/rfc822'): string {
  const part = `--${subject}\nContent-Type: ${type}\nContent-Disposition: attachment; filename="in ${subject}"\n\n${attachment}`;
  return email(
    subject,
    `Content-Type: multipart/mixed; boundary="${subject}"\n\n--${subject}\n\nSee below.\n${part}\n--${subject}--\n`,
  );
}

describe('EmlReader', () => {
  it('reads an e-mail inside of an e-mail, each under the name of its file', async () => {
    const { title, blocks } = await read(withAttachment('outer', email('inner', '\nThe code is 17.')));
    expect(title).toBe('outer');
    expect(blocks.map(({ text, level }) => (level === undefined ? text : `${level} ${text}`))).toEqual([
      ...['1 outer', 'From: a@example.com', 'To: b@example.com', 'See below.'],
      ...['2 in outer', '3 inner', 'From: a@example.com', 'To: b@example.com', 'The code is 17.'],
    ]);
  });

  it('goes no deeper than it may, and says what it has not read', async () => {
    let nested = email('e5', '\nDeepest.');
    for (const subject of ['e4', 'e3', 'e2', 'e1', 'e0']) nested = withAttachment(subject, nested);
    const { blocks } = await read(nested);
    expect(blocks.some(({ text }) => text === 'e3')).toBe(true);
    expect(blocks.some(({ text }) => text === 'e4')).toBe(false);
    const { warnings } = await read(withAttachment('one', 'MZ\u0090', 'application/x-msdownload'));
    expect(warnings).toEqual([{ code: 'attachments', detail: 'Attachments that are not read: in one (unsupported).' }]);
  });

  it('prefers the page to the plain text beside it, and reads no tracker', async () => {
    const parts = [
      'Content-Type: multipart/alternative; boundary="x"\n\n--x\nContent-Type: text/plain\n\nPlain.',
      '--x\nContent-Type: text/html\n\n<p>Page.</p><img src="http://127.0.0.1:9/t.gif">\n--x--\n',
    ];
    const { blocks } = await read(email('Both', parts.join('\n')));
    expect(blocks.map(({ text }) => text)).toEqual(['Both', 'From: a@example.com', 'To: b@example.com', 'Page.']);
  });
});
