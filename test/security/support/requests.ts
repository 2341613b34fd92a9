import type { Operation } from './operations.ts';
import type { Things } from './things.ts';

/** Of the same shape as the id that it stands for. */
export function absentId(id: string): string {
  return id.replace(/^([a-z]{3}_)?(.*)$/, (_whole, prefix: string | undefined, rest: string) =>
    prefix === undefined ? `no-${rest}` : `${prefix}${'0'.repeat(rest.length)}`,
  );
}

/** The address with the ids of what is there put in, each changed as told. @throws Error for a kind of thing that is unknown */
export function withIds(path: string, things: Things, change: (id: string) => string = (id) => id): string {
  const [before = '', ...others] = path.split(/\{[^}]+\}/);
  let there = before;
  let address = before;
  for (const after of others) {
    const id = things[there];
    if (id === undefined || id === '') throw new Error(`Nothing is known under ${there}: add one to things.ts.`);
    there += `${id}${after}`;
    address += `${encodeURIComponent(change(id))}${after}`;
  }
  return address;
}

/** Where an empty body would be refused before anything is looked up. */
const bodies: Record<string, string> = {
  'PATCH /api/v1/documents/{id}': '{"title":"Taken over"}',
  'POST /api/v1/answers/{id}/feedback': '{"helpful":true}',
  'POST /api/v1/review/items/{id}/decisions': '{"decision":"dismiss"}',
};

/** Complete enough to get past the gate, and too little to change anything that the others need. */
export function requestOf({ name, method, requiredQuery, mediaType }: Operation, path: string) {
  const query = new URLSearchParams(Object.fromEntries(requiredQuery.map((parameter) => [parameter, 'otter'])));
  const address = query.size === 0 ? path : `${path}?${query}`;
  const body = mediaType === null ? {} : { headers: { 'content-type': mediaType }, body: bodies[name] ?? '{}' };
  return { address, init: { method, ...body } satisfies RequestInit };
}
