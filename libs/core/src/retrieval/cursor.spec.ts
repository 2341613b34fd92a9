import { expect, it } from '@jest/globals';
import { createCursor, cursorAgeMsMax, readCursor } from './cursor.ts';

const now = new Date('2026-05-01T10:00:00Z');
const request = { query: 'leave' };

it('leads back to its place', async () => {
  expect(await readCursor(await createCursor(request, 20, now), request, now)).toBe(20);
});

it.each([
  ['of another query', { query: 'pay' }, now],
  ['that is too old', request, new Date(now.getTime() + cursorAgeMsMax + 1)],
])('refuses a cursor %s', async (_name, asked, at) => {
  const cursor = await createCursor(request, 20, now);
  await expect(readCursor(cursor, asked, at)).rejects.toMatchObject({ code: 'cursor-expired' });
});

it.each(['', 'x', '1.2.3', '-5.0.0000000000000000', `1.${'9'.repeat(40)}.0000000000000000`])(
  'refuses %j',
  async (cursor) => {
    await expect(readCursor(cursor, request, now)).rejects.toMatchObject({ code: 'cursor-expired' });
  },
);
