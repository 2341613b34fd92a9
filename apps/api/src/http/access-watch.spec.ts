import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { buildSubject } from '@footnote/testing';
import type { Subject } from '@footnote/core';
import { AccessWatch } from './access-watch.ts';

const subject = buildSubject({ groups: ['all-staff', 'hr'], scopes: ['answer'] });

let now: () => Subject | null;
let watched: AccessWatch;
const subjectNow = jest.fn(() => Promise.resolve().then(() => now()));

beforeEach(() => {
  jest.useFakeTimers();
  subjectNow.mockClear();
  now = () => subject;
  watched = new AccessWatch({ subject, subjectNow });
});

afterEach(() => {
  watched.stop();
  jest.useRealTimers();
});

describe('AccessWatch', () => {
  it('asks once a second at most, and lets through who is still the same', async () => {
    now = () => ({ ...subject, groups: ['hr', 'all-staff'] });
    await watched.confirm();
    expect(subjectNow).toHaveBeenCalledTimes(0);
    jest.advanceTimersByTime(1_000);
    await Promise.all([watched.confirm(), watched.confirm()]);
    await watched.confirm();
    expect(subjectNow).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['unauthenticated', null],
    ['access-changed', { ...subject, groups: [] }],
    ['access-changed', { ...subject, scopes: [] }],
    ['access-changed', { ...subject, id: 'user:somebody.else@example.org' }],
  ])('ends by itself with %s', async (code, changed) => {
    now = () => changed;
    await jest.advanceTimersByTimeAsync(2_000);
    expect(watched.signal.reason).toMatchObject({ code });
    await expect(watched.confirm()).rejects.toMatchObject({ code });
  });

  it('lets nothing out when it cannot find out', async () => {
    now = () => {
      throw new Error('the directory is away');
    };
    await jest.advanceTimersByTimeAsync(2_000);
    await expect(watched.confirm()).rejects.toThrow('the directory is away');
  });

  it('says why the work under it was aborted, whatever the work says', async () => {
    const work = AccessWatch.during({ subject, subjectNow }, async ({ signal }) => {
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve);
      });
      throw new Error('something in the middle was aborted');
    });
    now = () => null;
    await Promise.all([
      expect(work).rejects.toMatchObject({ code: 'unauthenticated' }),
      jest.advanceTimersByTimeAsync(2_000),
    ]);
  });
});
