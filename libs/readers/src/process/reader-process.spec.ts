import { afterEach, describe, expect, it } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import { openReaderProcess, type ReaderProcess, type ReaderProcessOptions } from './reader-process.ts';

let reader: ReaderProcess | null = null;

function open(options: ReaderProcessOptions = {}): ReaderProcess {
  reader = openReaderProcess(options);
  return reader;
}

function read(content: string, mediaType = 'text/markdown', signal = AbortSignal.any([])) {
  const bytes = new TextEncoder().encode(content);
  if (!reader) throw new Error('Open a reader first.');
  return reader.read({ bytes, mediaType, fileName: 'page', signal });
}

async function expectReads(word: string): Promise<void> {
  expect((await read(word)).blocks[0]?.text).toBe(word);
}

/** Makes the warm child hang, as a parser in an endless loop would. */
function freezeChild(): void {
  process.kill(reader?.childProcessId ?? 0, 'SIGSTOP');
}

describe('ReaderProcess', () => {
  afterEach(() => reader?.close());

  it('reads many documents in one warm child, one after the other', async () => {
    const { blocks } = await open().read({
      bytes: new TextEncoder().encode('# Quay'),
      mediaType: 'text/markdown',
      fileName: 'quay.md',
      signal: AbortSignal.any([]),
    });
    const child = reader?.childProcessId;
    expect(blocks).toEqual([{ kind: 'heading', level: 1, text: 'Quay' }]);
    await Promise.all(['a', 'b', 'c'].map(expectReads));
    expect(reader?.childProcessId).toBe(child);
    expect(await reader?.health()).toMatchObject({ status: 'ready' });
  });

  it('refuses hostile nesting by name and reads the next document', async () => {
    open();
    await expect(read('>'.repeat(100_000))).rejects.toMatchObject({ code: 'limit' });
    await expect(read('['.repeat(100_000))).rejects.toMatchObject({ code: 'limit' });
    await expect(read('<div>'.repeat(100_000), 'text/html')).rejects.toMatchObject({ code: 'limit' });
    await expectReads('alive');
  });

  it('stops a document that takes too long, and reads the next one in a new child', async () => {
    open({ documentMs: 4_000 });
    await expectReads('warm');
    const child = reader?.childProcessId;
    freezeChild();
    await expect(read('never')).rejects.toMatchObject({ code: 'limit' });
    await expectReads('alive');
    expect(reader?.childProcessId).not.toBe(child);
  });

  it('survives a child that runs out of memory', async () => {
    open({ heapMegabytes: 24 });
    await expect(read('- a *b* [c](d)\n'.repeat(100_000))).rejects.toMatchObject({ code: 'limit' });
    await expectReads('alive');
  });

  it('loses only the document in hand when the child is killed', async () => {
    open();
    await expectReads('warm');
    freezeChild();
    const inHand = read('never');
    const next = expectReads('alive');
    await setImmediate();
    process.kill(reader?.childProcessId ?? 0, 'SIGKILL');
    await expect(inHand).rejects.toMatchObject({ code: 'unreadable' });
    await next;
  });

  it('replaces the child after so many documents', async () => {
    open({ documentsPerChildMax: 1 });
    await expectReads('one');
    expect(reader?.childProcessId).toBeNull();
    await expectReads('two');
  });

  it('gives up on a document that its caller has given up', async () => {
    open();
    await expectReads('warm');
    const controller = new AbortController();
    freezeChild();
    const inHand = read('never', 'text/markdown', controller.signal);
    await setImmediate();
    const waiting = read('later', 'text/markdown', controller.signal);
    controller.abort(new Error('gone'));
    await expect(inHand).rejects.toThrow('gone');
    await expect(waiting).rejects.toThrow('gone');
    await expectReads('alive');
  });

  it('refuses oversized files and anything after it was closed', async () => {
    open();
    const bytes = new Uint8Array(26 * 1024 * 1024);
    const request = { bytes, mediaType: 'text/plain', fileName: 'x', signal: AbortSignal.any([]) };
    await expect(reader?.read(request)).rejects.toMatchObject({ code: 'limit' });
    await reader?.close();
    await expect(read('late')).rejects.toMatchObject({ code: 'reader-unavailable' });
  });
});
