import { beforeEach, describe, expect, it } from '@jest/globals';
import { UploadQueue, type Upload, type UploadChanges } from './upload-queue.ts';

interface Sending {
  upload: Upload;
  signal: AbortSignal;
  end: (changes: UploadChanges) => Promise<void>;
}

let sendings: Sending[];
let queue: UploadQueue;

beforeEach(() => {
  sendings = [];
  queue = new UploadQueue({
    uploadsAtOnce: 2,
    send: (upload, { signal, onChange }) => {
      const ended = Promise.withResolvers<void>();
      sendings.push({
        upload,
        signal,
        end: async (changes) => {
          onChange(changes);
          ended.resolve();
          await new Promise(setImmediate);
        },
      });
      return ended.promise;
    },
  });
});

const add = (...paths: string[]) =>
  queue.add(
    paths.map((path) => ({ path, file: {} as File })),
    'team',
  );
const states = () => queue.current().map(({ state }) => state);

describe('UploadQueue', () => {
  it('sends a few at a time, in order, the next when one has ended', async () => {
    add('a', 'b', 'c');
    expect(states()).toEqual(['sending', 'sending', 'waiting']);
    await sendings[0]?.end({ state: 'ready' });
    expect(states()).toEqual(['ready', 'sending', 'sending']);
    expect(sendings.map(({ upload }) => upload.path)).toEqual(['a', 'b', 'c']);
  });

  it('goes on after one that failed, and sends that again when asked', async () => {
    add('a');
    await sendings[0]?.end({ state: 'failed', problem: { code: 'unreadable', detail: '' } });
    queue.retry(1);
    expect([states(), queue.current()[0]?.problem]).toEqual([['sending'], null]);
  });

  it('cancels what waits without sending it, and aborts what is under way', () => {
    add('a', 'b', 'c');
    queue.cancel(3);
    queue.cancel(1);
    expect(states()[2]).toBe('cancelled');
    expect(sendings.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  it('forgets only what has ended', async () => {
    add('a', 'b');
    await sendings[0]?.end({ state: 'unchanged' });
    queue.clear();
    expect(queue.current().map(({ path }) => path)).toEqual(['b']);
  });
});
