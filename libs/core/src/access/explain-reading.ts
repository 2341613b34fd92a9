import type { Access } from './access.ts';

interface Explained {
  user: string;
  /** Every group of the user, with the chain of groups that leads there. */
  chains: ReadonlyMap<string, readonly string[]>;
}

/** What of an access concerns a user, in words: denials first, since they win. */
export function explainReading({ user, chains }: Explained, { everyone, groups, users, deny }: Access): string[] {
  const denials = [
    ...(deny?.users.includes(user) === true ? ['denied by name'] : []),
    ...throughGroups(chains, deny?.groups ?? []).map((through) => `denied: ${through}`),
  ];
  const grants = [
    ...(users.includes(user) ? ['named'] : []),
    ...throughGroups(chains, groups),
    ...(everyone ? ['everyone may read it'] : []),
  ];
  const reasons = [...denials, ...grants];
  return reasons.length === 0 ? ['not named, and in no group that is'] : reasons;
}

function throughGroups(chains: Explained['chains'], groups: readonly string[]): string[] {
  return groups.flatMap((group) => {
    const chain = chains.get(group);
    return chain === undefined ? [] : [inWords(chain)];
  });
}

/** `in hr`, or `in hr-spain, which hr-europe contains, which hr contains`. */
function inWords([first = '', ...outer]: readonly string[]): string {
  return [`in ${first}`, ...outer.map((group) => `which ${group} contains`)].join(', ');
}
