import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describePluginProblem, PluginRefusedError } from './plugin-problem.ts';
import { readManifest } from './read-manifest.ts';

const good = {
  manifestVersion: 1,
  id: 'glossary',
  name: 'Glossary',
  version: '1.0.0',
  description: 'Explains abbreviations.',
  license: 'Apache-2.0',
  permissions: ['read-answer', 'search'],
  slots: [{ slot: 'answer-footer', page: 'footer.html', title: 'Glossary' }],
};
const slot = good.slots[0];
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (manifest: unknown) => readManifest('plugins/x/plugin.json', bytesOf(JSON.stringify(manifest)));

/** What is said of a manifest, without the place. */
function complaintsAbout(manifest: unknown): string[] {
  try {
    read(manifest);
    return [];
  } catch (error) {
    if (!(error instanceof PluginRefusedError)) throw error;
    return error.problems.map((problem) => describePluginProblem(problem).replace('plugins/x/plugin.json: ', ''));
  }
}

describe('a manifest', () => {
  it('is read when it is as the guide says', () => expect(read(good)).toEqual(good));

  it('needs no license', () => {
    const { license: _, ...rest } = good;
    expect(read(rest)).toEqual(rest);
  });

  const bad: [string, unknown, string][] = [
    ['is a list', [], 'must be one JSON object'],
    [
      'has another version',
      { ...good, manifestVersion: 2 },
      'manifestVersion must be 1, the only version that there is',
    ],
    ['has no id', { ...good, id: undefined }, 'id is missing: it must be 2 to 40 lower-case letters and digits'],
    ['has an id in capitals', { ...good, id: 'Glossary' }, 'id must be 2 to 40 lower-case letters and digits'],
    ['has an id with a path', { ...good, id: '../x' }, 'id must be 2 to 40 lower-case letters and digits'],
    ['takes the kit’s id', { ...good, id: 'kit' }, 'id must not be "kit", which is taken'],
    ['has a name of two lines', { ...good, name: 'a\nb' }, 'name must be one line of 1 to 60 characters'],
    ['has a blank name', { ...good, name: '  ' }, 'name must be one line of 1 to 60 characters'],
    ['has half a version', { ...good, version: '1.0' }, 'version must be a version of three numbers'],
    ['has a version with a path', { ...good, version: '1.0.0/..' }, 'version must be a version of three numbers'],
    [
      'asks for an unknown permission',
      { ...good, permissions: ['network'] },
      'permissions.0 must be one of "read-answer"',
    ],
    [
      'says nothing of permissions',
      { ...good, permissions: undefined },
      'permissions is missing: it must be a list of',
    ],
    [
      'names a permission twice',
      { ...good, permissions: ['search', 'search'] },
      'permissions must name each permission once',
    ],
    ['has no slots', { ...good, slots: [] }, 'slots must be at least one slot'],
    ['names a slot twice', { ...good, slots: [slot, slot] }, 'slots must name each slot once'],
    [
      'names an unknown slot',
      { ...good, slots: [{ ...slot, slot: 'header' }] },
      'slots.0.slot must be one of "answer-footer"',
    ],
    [
      'has a page above the folder',
      { ...good, slots: [{ ...slot, page: '../x.html' }] },
      'slots.0.page must be the path of',
    ],
    ['has an absolute page', { ...good, slots: [{ ...slot, page: '/x.html' }] }, 'slots.0.page must be the path of'],
    [
      'has a page elsewhere',
      { ...good, slots: [{ ...slot, page: 'https://x/y.html' }] },
      'slots.0.page must be the path of',
    ],
    ['has a page that is no page', { ...good, slots: [{ ...slot, page: 'x.js' }] }, 'slots.0.page must be the path of'],
    ['has an unknown field', { ...good, scripts: 1 }, 'scripts is not a field of a manifest: remove it'],
    [
      'has an unknown field in a slot',
      { ...good, slots: [{ ...slot, size: 1 }] },
      'slots.0.size is not a field of a manifest',
    ],
  ];
  it.each(bad)('that %s is refused, and it is said why', (_, manifest, complaint) => {
    const complaints = complaintsAbout(manifest);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(complaint);
  });

  it('that is wrong in several places is told all of them', () => {
    expect(complaintsAbout({ ...good, id: 1, version: 'x', slots: 'y' })).toHaveLength(3);
  });

  it.each(['{', '', 'null trailing', '\u{feff}{'])('that is not JSON is refused: %j', (text) =>
    expect(() => readManifest('p', bytesOf(text))).toThrow(/p: is not JSON/),
  );

  it('never crashes the loader, whatever JSON it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => complaintsAbout(value).length > 0));
  });

  it('with one field changed to anything is read as it is, or refused by that field’s name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), fc.jsonValue(), (field, value) => {
        const complaints = complaintsAbout({ ...good, [field]: value });
        return complaints.every((complaint) => complaint.startsWith(field));
      }),
    );
  });

  it('never lets a page out of its folder', () => {
    const parts = fc.constantFrom('..', '.', '/', '\\', 'a', '%2e%2e', 'x.html', '.html', ':', '?', '#', '\0');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 6 }), (pieces) => {
        const page = pieces.join('');
        if (complaintsAbout({ ...good, slots: [{ ...slot, page }] }).length > 0) return true;
        return new URL(page, 'http://host/plugins/x/1/').href === `http://host/plugins/x/1/${page}`;
      }),
      { numRuns: 500 },
    );
  });
});
