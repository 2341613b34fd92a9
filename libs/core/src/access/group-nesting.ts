import type { Group } from './user.ts';

type Nested = Pick<Group, 'id' | 'groups'>;

/** Groups by what contains what; groups that are only named have nothing in them. */
export class GroupNesting {
  readonly #contained: Map<string, readonly string[]>;
  readonly #containing: Map<string, string[]>;

  constructor(groups: readonly Nested[]) {
    this.#contained = new Map(groups.map(({ id, groups: contained }) => [id, contained]));
    this.#containing = new Map();
    for (const { id, groups: contained } of groups) {
      for (const inner of contained) this.#containing.set(inner, [...(this.#containing.get(inner) ?? []), id]);
    }
  }

  /** Whether the group is somewhere inside itself. */
  isCircular(id: string): boolean {
    const waiting = [...(this.#contained.get(id) ?? [])];
    const seen = new Set<string>();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === id) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(this.#contained.get(next) ?? []));
    }
    return false;
  }

  /** Groups in the longest chain through this one, where nothing is circular. */
  depthAt(id: string): number {
    return longest(id, this.#contained) + longest(id, this.#containing) - 1;
  }

  /** Every group that contains one of these, with the chain that leads there, the given group first. */
  chainsFrom(ids: readonly string[]): Map<string, string[]> {
    const chains = new Map(ids.map((id) => [id, [id]]));
    // A map goes on to what is added while it is walked: nearest first.
    for (const [id, chain] of chains) {
      for (const outer of this.#containing.get(id) ?? []) {
        if (!chains.has(outer)) chains.set(outer, [...chain, outer]);
      }
    }
    return chains;
  }
}

function longest(id: string, next: ReadonlyMap<string, readonly string[]>, known = new Map<string, number>()): number {
  const before = known.get(id);
  if (before !== undefined) return before;
  // Should two requests have made a circle at the same time, it is cut where it closes.
  known.set(id, 1);
  const length = 1 + Math.max(0, ...(next.get(id) ?? []).map((other) => longest(other, next, known)));
  known.set(id, length);
  return length;
}
