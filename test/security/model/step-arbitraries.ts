import { toAccess, type Access, type Denial } from '@footnote/core';
import * as fc from 'fast-check';

export const peopleNames = ['ana', 'ben', 'cem', 'dea', 'eva'].map((name) => `${name}@example.org`);
export const groupIds = ['hr', 'it', 'law', 'sales', "o'brien", 'x y'];
export const sourceIds = ['handbook', 'wiki', 'drive'];

/** Which of the documents, answers or items there are now: taken modulo their number. */
const place = fc.nat({ max: 1_000 });
const person = fc.constantFrom(...peopleNames);
const group = fc.constantFrom(...groupIds);
const source = fc.constantFrom(...sourceIds);
const someGroups = fc.uniqueArray(group, { maxLength: 2 });
const somePeople = fc.uniqueArray(person, { maxLength: 2 });

const access: fc.Arbitrary<Access> = fc
  .record({
    everyone: fc.integer({ min: 0, max: 4 }).map((value) => value === 0),
    groups: someGroups,
    users: somePeople,
    deny: fc.oneof(
      { weight: 2, arbitrary: fc.constant<Denial>({ groups: [], users: [] }) },
      fc.record({ groups: fc.uniqueArray(group, { maxLength: 1 }), users: fc.uniqueArray(person, { maxLength: 1 }) }),
    ),
  })
  .map(toAccess);

const change = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('receive' as const), source, access: fc.option(access) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('revise' as const), place }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('open-or-close' as const), place, access }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('change-source' as const), source, access }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), place, source }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), place, isFinished: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('put-group' as const), group, users: somePeople, groups: someGroups }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete-group' as const), group }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('suspend' as const), person, isSuspended: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('claim' as const), person, groups: someGroups }) },
);
export type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

const look = fc.record({
  asker: place,
  place,
  surface: fc.constantFrom(
    'search',
    'answer',
    'answer-while-closing',
    'view-answer',
    'give-feedback',
    'approve',
    'review-items',
    'document',
    'document-content',
    'list-documents',
    'list-sources',
    'job',
    'readers',
  ),
  mode: fc.constantFrom('hybrid' as const, 'lexical' as const, 'semantic' as const),
  audience: fc.option(group, { freq: 2 }),
});
export type Look = typeof look extends fc.Arbitrary<infer Value> ? Value : never;

/** One thing changes, then somebody looks somewhere. */
export const stepArbitrary = fc.record({ change, look });
export type Step = typeof stepArbitrary extends fc.Arbitrary<infer Value> ? Value : never;
