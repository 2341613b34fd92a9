import type { Sensitivity } from '@footnote/contracts';

const words: Record<Sensitivity, string> = {
  public: 'Public',
  internal: 'Internal',
  confidential: 'Confidential',
  restricted: 'Restricted',
};

/** A label in a word. A document without one is treated as restricted. */
export function describeSensitivity(sensitivity: Sensitivity | null): string {
  return sensitivity === null ? 'No label' : words[sensitivity];
}

/** In a form: each label, and none. */
export const sensitivityChoices: { value: Sensitivity | ''; name: string }[] = [
  { value: '', name: 'No label (treated as restricted)' },
  { value: 'public', name: words.public },
  { value: 'internal', name: words.internal },
  { value: 'confidential', name: words.confidential },
  { value: 'restricted', name: words.restricted },
];
