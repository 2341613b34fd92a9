import type { Health } from '@footnote/contracts';

export interface HealthWords {
  tone: 'warn' | 'bad';
  /** Which part, and what follows from it for a reader. */
  title: string;
  /** What the service says about it, for whoever can mend it. */
  details: string[];
}

interface PartWords {
  name: RegExp;
  words: string;
}

const parts: PartWords[] = [
  { name: /embed/, words: 'Search goes by words alone for now, not by meaning.' },
  { name: /language|llama|llm|small/, words: 'Answers quote the documents word for word for now.' },
  { name: /index|lance/, words: 'The index is not whole: some passages may not be found.' },
  { name: /reader/, words: 'New documents cannot be read for now.' },
  { name: /job|queue|worker/, words: 'New documents wait before they can be found.' },
  { name: /plugin/, words: 'A plugin was left out.' },
  { name: /database|postgres|pglite|store/, words: 'Documents and answers cannot be loaded for now.' },
];

/** Null when everything works; else what does not, in a reader's words. */
export function describeHealth(health: Health): HealthWords | null {
  if (health.status === 'ready') return null;
  const broken = Object.entries(health.components).filter(([, component]) => component.status !== 'ready');
  const consequences = broken.flatMap(([name]) => parts.find((part) => part.name.test(name))?.words ?? []);
  const otherwise = health.status === 'down' ? 'Footnote cannot answer for now.' : 'Some of Footnote is not ready.';
  return {
    tone: health.status === 'down' ? 'bad' : 'warn',
    title: [...new Set(consequences)].join(' ') || otherwise,
    details: broken.map(([name, { detail }]) => (detail === '' ? name : `${name}: ${detail}`)),
  };
}
