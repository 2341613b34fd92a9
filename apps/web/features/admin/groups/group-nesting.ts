import type { Group } from '@footnote/contracts';

/** Ids of the groups that contain this one, at once or through others, in order of id. */
export function groupsAround(id: string, groups: readonly Group[]): string[] {
  return closure(id, (inner) => groups.filter((group) => group.groups.includes(inner)).map((group) => group.id));
}

/** Ids of the groups that are in this one, at once or through others, in order of id. */
export function groupsWithin(id: string, groups: readonly Group[]): string[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  return closure(id, (outer) => byId.get(outer)?.groups ?? []);
}

/** Names of everybody in the group, with those of the groups that it contains, each once. */
export function membersOf(id: string, groups: readonly Group[]): string[] {
  const wanted = new Set([id, ...groupsWithin(id, groups)]);
  return [...new Set(groups.filter((group) => wanted.has(group.id)).flatMap(({ users }) => users))].sort();
}

/** Everything that leads on from here; what has been visited is not visited again, so that a circle ends. */
function closure(start: string, next: (id: string) => string[]): string[] {
  const found = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const further = next(id).filter((other) => other !== start && !found.has(other));
    for (const other of further) found.add(other);
    open.push(...further);
  }
  return [...found].sort();
}
