import { formatBytes, formatSeconds } from './format.ts';

/** One thing that takes a while. */
export interface ProgressStep {
  /** Bytes so far; the total where it is known. */
  update(bytes: number, bytesTotal?: number | null): void;
  done(note?: string): void;
  failed(note?: string): void;
}

const refreshEveryMs = 250;
const plainLineEveryMs = 10_000;

/** Shows a step on stderr: a line that is rewritten on a terminal; elsewhere a plain line at the start, every ten seconds and at the end. */
export function startStep(name: string): ProgressStep {
  const terminal = process.stderr.isTTY === true;
  const startedAt = Date.now();
  let amount = '';
  const show = () => {
    const line = `  ${name} … ${amount}${formatSeconds(Date.now() - startedAt)}`;
    process.stderr.write(terminal ? `\r\x1b[2K${line}` : `${line}\n`);
  };
  const timer = setInterval(show, terminal ? refreshEveryMs : plainLineEveryMs);
  timer.unref();
  if (terminal) show();
  const end = (sign: string, note: string) => {
    clearInterval(timer);
    const parts = [note, amount.replace(/, $/, ''), formatSeconds(Date.now() - startedAt)].filter(
      (part) => part !== '',
    );
    process.stderr.write(`${terminal ? '\r\x1b[2K' : ''}${sign} ${name} (${parts.join(', ')})\n`);
  };
  return {
    update(bytes, bytesTotal = null) {
      amount = `${formatBytes(bytes)}${bytesTotal === null ? '' : ` of ${formatBytes(bytesTotal)}`}, `;
    },
    done: (note = '') => end('✓', note),
    failed: (note = '') => end('✗', note),
  };
}
