/** One deliberate violation per rule of `.dependency-cruiser.mjs`: a rule that no file can break protects nothing. */
export interface LayerViolation {
  rule: string;
  path: string;
  source: string;
}

export const layerViolations: LayerViolation[] = [
  { rule: 'core-is-pure', path: 'libs/core/src/reads-a-file.ts', source: `import 'node:fs';` },
  { rule: 'contracts-only-zod', path: 'libs/contracts/src/knows-core.ts', source: `import '@footnote/core';` },
  { rule: 'adapters-apart', path: 'libs/store-lancedb/src/knows-readers.ts', source: `import '@footnote/readers';` },
  { rule: 'no-libs-to-apps', path: 'libs/readers/src/knows-api.ts', source: `import '../../../apps/api/src/main.ts';` },
  { rule: 'no-cross-app', path: 'apps/web/app/knows-api.ts', source: `import '../../api/src/main.ts';` },
  { rule: 'web-and-cli-only-contracts', path: 'apps/cli/src/knows-core.ts', source: `import '@footnote/core';` },
  { rule: 'testing-only-from-specs', path: 'apps/api/src/uses-a-fake.ts', source: `import '@footnote/testing';` },
  {
    rule: 'nothing-imports-test',
    path: 'apps/api/src/uses-a-test.ts',
    source: `import '../../../test/support/a-server.ts';`,
  },
  { rule: 'packages-by-name', path: 'apps/api/src/goes-round.ts', source: `import '../../../libs/core/src/index.ts';` },
  {
    rule: 'no-circular',
    path: 'libs/core/src/circle-a.ts',
    source: `import type { B } from './circle-b.ts'; export type A = B;`,
  },
  { rule: 'everything-resolves', path: 'apps/api/src/finds-nothing.ts', source: `import './not-there.ts';` },
  { rule: 'declared-dependencies', path: 'libs/readers/src/borrows.ts', source: `import 'undeclared';` },
];

/** What the violations import, so that every import of theirs resolves as it would in the repository. */
export const filesAround: Record<string, string> = {
  'package.json': '{ "name": "layers", "private": true, "workspaces": ["apps/*", "libs/*"] }',
  'apps/api/src/main.ts': '',
  'test/support/a-server.ts': '',
  'libs/core/src/circle-b.ts': `import type { A } from './circle-a.ts'; export type B = A;`,
  'node_modules/undeclared/package.json': '{ "name": "undeclared", "main": "index.js" }',
  'node_modules/undeclared/index.js': '',
};

/** Packages that get a manifest, an index and a link under `node_modules/@footnote`. */
export const packagesAround = ['core', 'contracts', 'readers', 'store-lancedb', 'testing'];
