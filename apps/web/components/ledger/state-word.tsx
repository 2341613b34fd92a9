export type StateTone = 'good' | 'warn' | 'bad' | 'working' | 'quiet';

const tones: Record<StateTone, string> = {
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
  working: 'text-soft',
  quiet: 'text-faint',
};

/** A state as a word with a dot of its colour; what is still under way has a ring. */
export function StateWord({ tone, children }: { tone: StateTone; children: string }) {
  return (
    <span className={`inline-flex items-baseline gap-1.5 ${tones[tone]}`}>
      <span
        aria-hidden="true"
        className={`size-1.5 shrink-0 -translate-y-px rounded-full border border-current ${tone === 'working' ? '' : 'bg-current'}`}
      />
      {children}
    </span>
  );
}
