import { attributeOf, parseXml } from './parse-xml.ts';
import type { OfficePackage } from './office-package.ts';

export interface Relationship {
  /** Last word of its type, such as `slide` or `footnotes`. */
  type: string;
  /** Name of the part that it leads to, or an address outside of the package. */
  target: string;
  external: boolean;
}

/** What a part refers to, by id. Nothing outside of the package is ever opened. */
export async function readRelationships(
  parts: OfficePackage,
  partName: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const folder = partName.slice(0, partName.lastIndexOf('/') + 1);
  const bytes = await parts.read(`${folder}_rels/${partName.slice(folder.length)}.rels`);
  if (bytes === null) return found;
  parseXml(bytes, {
    open: (name, attributes) => {
      const id = attributeOf(attributes, 'Id');
      if (name !== 'Relationship' || id === null) return;
      const target = attributeOf(attributes, 'Target') ?? '';
      const external = attributeOf(attributes, 'TargetMode') === 'External';
      const type = attributeOf(attributes, 'Type')?.split('/').at(-1) ?? '';
      found.set(id, { type, external, target: external ? target : resolve(folder, target) });
    },
  });
  return found;
}

/** The name of the part that the whole package is about. */
export async function findMainPart(parts: OfficePackage): Promise<string | null> {
  const relationships = await readRelationships(parts, '');
  return [...relationships.values()].find(({ type }) => type === 'officeDocument')?.target ?? null;
}

function resolve(folder: string, target: string): string {
  const base = target.startsWith('/') ? '' : folder;
  const names: string[] = [];
  for (const name of `${base}${target}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
