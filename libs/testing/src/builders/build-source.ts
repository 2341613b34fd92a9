import { accessOfNobody, type Source } from '@footnote/core';

export const builtAt = new Date('2026-01-01T00:00:00.000Z');

/** The source `handbook`, whose documents nobody may read by default. */
export function buildSource(changes: Partial<Source> = {}): Source {
  return {
    id: 'handbook',
    title: 'Handbook',
    defaultAccess: accessOfNobody,
    defaultSensitivity: null,
    createdAt: builtAt,
    updatedAt: builtAt,
    ...changes,
  };
}
