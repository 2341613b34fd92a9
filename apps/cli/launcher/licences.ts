/** A package of `package-lock.json`, as far as its licence goes. */
interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
}

export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

export interface ModelManifest {
  models: Record<string, { licence: string; homepage: string }>;
}

/** Ask for no more than that their notice is kept. */
const permissive = new Set(
  ['MIT', 'MIT-0', 'ISC', '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0'].concat([
    'CC0-1.0',
    'AFL-2.1',
    'Python-2.0',
    'PSF-2.0',
  ]),
);

/** Ask for more; each with why it can be used here. */
const decided: Record<string, string> = {
  'OFL-1.1': 'Fonts, served as they are under their own names.',
  'MPL-2.0': 'Used unchanged, as files of their own: the build tool of styles, and axe in tests.',
  'LGPL-3.0-or-later':
    'libvips, an optional library beside sharp, loaded at run time and exchangeable by whoever installs.',
  'CC-BY-4.0': 'Data about browsers for the build, named here as its licence asks.',
};

/** Names of packages whose lockfile entry has no licence, and where theirs was read. */
const readByHand: Record<string, string> = {
  'json-bignum': 'MIT',
};

interface Licensed {
  name: string;
  version: string;
  licence: string;
  isForDevelopment: boolean;
}

/** `docs/licences.md`: the same text for the same lockfile and models, on every machine. @throws Error for an undecided licence */
export function describeLicences(lockfile: Lockfile, { models }: ModelManifest): string {
  const packages = packagesOf(lockfile);
  const undecided = packages.filter(({ licence }) => termsOf(licence).some((term) => !isDecided(term)));
  if (undecided.length > 0)
    throw new Error(`Nobody has decided about the licence of ${undecided.map(toText).join(', ')}`);
  return [
    '# Licences',
    'Footnote itself is under Apache-2.0 (`LICENSE`). Written by `npm run inventory` from `package-lock.json` and ' +
      '`models/manifest.json`: do not edit it by hand. The same command writes the software bill of materials (CycloneDX).',
    '## Models',
    Object.entries(models)
      .map(([name, { licence, homepage }]) => `- ${name}: ${licence}, ${homepage}`)
      .join('\n'),
    '## Licences that ask for more than a notice',
    Object.entries(decided)
      .map(([licence, reason]) => `- **${licence}**: ${reason}`)
      .join('\n'),
    '## Packages of the service',
    byLicence(packages.filter(({ isForDevelopment }) => !isForDevelopment)),
    '## Packages for development and tests alone',
    byLicence(packages.filter(({ isForDevelopment }) => isForDevelopment)),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** Workspaces and links are ours. */
function packagesOf({ packages }: Lockfile): Licensed[] {
  return Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .map(([path, { version = '', license, dev }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, licence: license ?? readByHand[name] ?? 'none', isForDevelopment: dev === true };
    });
}

/** The licences of an SPDX expression; of alternatives the first that is permissive is taken. */
function termsOf(expression: string): string[] {
  const alternatives = expression.replace(/[()]/g, '').split(' OR ');
  const chosen = alternatives.find((alternative) => permissive.has(alternative));
  return chosen === undefined ? alternatives.flatMap((alternative) => alternative.split(' AND ')) : [chosen];
}

function isDecided(term: string): boolean {
  return permissive.has(term) || Object.hasOwn(decided, term);
}

function byLicence(packages: Licensed[]): string {
  const groups = [...Map.groupBy(packages, ({ licence }) => licence)].sort(([one], [other]) => (one < other ? -1 : 1));
  return groups.map(([licence, members]) => `### ${licence}\n\n${listOf(members)}`).join('\n\n');
}

/** Each package once, with all of its versions. */
function listOf(packages: Licensed[]): string {
  const texts = new Set(packages.map(toText));
  return [...texts]
    .sort()
    .map((text) => `- ${text}`)
    .join('\n');
}

function toText({ name, version }: Licensed): string {
  return `\`${name}\` ${version}`;
}
