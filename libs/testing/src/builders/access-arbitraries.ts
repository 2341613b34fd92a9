import { toAccess, type Access, type Denial, type Reader } from '@footnote/core';
import * as fc from 'fast-check';

/** Names that a statement which is put together carelessly would trip over. */
const oddNames = [
  'hr',
  'HR',
  "o'brien",
  "' OR '1'='1",
  "x') OR (1=1",
  'a\\',
  '"',
  'a,b',
  '{hr}',
  '%',
  'null',
  'ü\n--',
  '',
];

/** Any access and any reader; groups and users share a few odd names. */
export function accessArbitraries(): { access: fc.Arbitrary<Access>; reader: fc.Arbitrary<Reader> } {
  const name = fc.constantFrom(...oddNames);
  const some = fc.uniqueArray(name, { maxLength: 3 });
  const denyingNobody = fc.constant<Denial>({ groups: [], users: [] });
  const access = fc.record({
    everyone: fc.integer({ min: 0, max: 4 }).map((value) => value === 0),
    groups: some,
    users: some,
    deny: fc.oneof({ weight: 2, arbitrary: denyingNobody }, fc.record({ groups: some, users: some })),
  });
  const reader = fc.oneof(
    { weight: 2, arbitrary: fc.record({ user: fc.option(name), groups: some }) },
    fc.record({ user: name, groups: some, otherGroups: some }),
    fc.record({ user: fc.constant(null), groups: some, isGroup: fc.constant(true as const) }),
  );
  return { access: access.map(toAccess), reader };
}
