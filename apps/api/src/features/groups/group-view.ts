import type { Group as GroupView } from '@footnote/contracts';
import type { Group } from '@footnote/core';

export function toGroupView(group: Group): GroupView {
  return { ...group, updatedAt: group.updatedAt.toISOString() };
}
