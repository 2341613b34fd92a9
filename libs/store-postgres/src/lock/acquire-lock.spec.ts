import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { acquireDataDirectoryLock } from './acquire-data-directory-lock.ts';
import { thisProcess } from './lock-holder.ts';

const lockModule = new URL('./acquire-data-directory-lock.ts', import.meta.url).href;
const childTimeoutMs = 30_000;

describe('acquireDataDirectoryLock', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'footnote-lock-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  /** A process that takes the lock, says so or why not, and then sits there. */
  async function startHolder(): Promise<{ child: ChildProcess; said: string }> {
    const program = `
      import { acquireDataDirectoryLock } from ${JSON.stringify(lockModule)};
      await acquireDataDirectoryLock(${JSON.stringify(directory)}).then(() => console.log('held'), (error) => console.log(error.code));
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, said: said.toString().trim() };
  }

  async function kill(child: ChildProcess): Promise<void> {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  it(
    'keeps a second process out, naming the holder, until the holder is killed',
    async () => {
      const { child, said } = await startHolder();
      expect(said).toBe('held');
      await expect(acquireDataDirectoryLock(directory)).rejects.toMatchObject({
        code: 'data-directory-held',
        holder: { pid: child.pid },
        publicMessage: expect.stringContaining(`process ${child.pid}`),
      });
      await kill(child);
      const lock = await acquireDataDirectoryLock(directory);
      expect((await startAndKill()).said).toBe('data-directory-held');
      await lock.release();
      expect(await readdir(directory)).toEqual([]);
    },
    childTimeoutMs,
  );

  async function startAndKill(): Promise<{ said: string }> {
    const { child, said } = await startHolder();
    await kill(child);
    return { said };
  }

  it('lets one of many in when all find the same remains', async () => {
    const dead = { ...thisProcess(), startedAt: 'long ago' };
    await writeFile(join(directory, 'footnote.3.lock'), JSON.stringify(dead));
    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => acquireDataDirectoryLock(directory)));
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(directory)).toEqual(['footnote.4.lock']);
  });

  it('takes over from before the machine was restarted', async () => {
    const before = { ...thisProcess(), bootId: 'another' };
    await writeFile(join(directory, 'footnote.1.lock'), JSON.stringify(before));
    await (await acquireDataDirectoryLock(directory)).release();
  });

  it('does not take over from another host, whose processes it cannot see', async () => {
    const elsewhere = { ...thisProcess(), pid: 1, host: 'another' };
    await writeFile(join(directory, 'footnote.1.lock'), JSON.stringify(elsewhere));
    await expect(acquireDataDirectoryLock(directory)).rejects.toMatchObject({ holder: { host: 'another' } });
  });
});
