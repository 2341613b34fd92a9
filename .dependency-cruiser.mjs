/** The layers of docs/architecture.md. `test/architecture/layers.spec.ts` runs these rules, so a broken layer fails `npm test`. */

const adapters = 'store-[^/]+|models-[^/]+|readers|connectors|identity';
const specFiles = '[.]spec[.]tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'The domain imports nothing, not even Node: it can be read, tested and moved without any technology.',
      severity: 'error',
      from: { path: '^libs/core/', pathNot: specFiles },
      to: { pathNot: '^libs/core/' },
    },
    {
      name: 'contracts-only-zod',
      comment: 'Every client carries the contract, a browser included, so it may weigh no more than zod.',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: specFiles },
      to: { pathNot: ['^libs/contracts/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'adapters-apart',
      comment: 'An adapter knows its port and its technology; when it knows another adapter, neither can be exchanged.',
      severity: 'error',
      from: { path: `^libs/(${adapters})/`, pathNot: specFiles },
      to: { path: '^libs/', pathNot: ['^libs/core/', '^libs/$1/'] },
    },
    {
      name: 'no-libs-to-apps',
      comment: 'Libraries serve the apps; the arrow never turns round.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-cross-app',
      comment: 'Apps meet only through the public contract, so each can be deployed and changed alone.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-and-cli-only-contracts',
      comment: 'Portal and command line are clients like any other: what they need, the public API offers.',
      severity: 'error',
      from: { path: '^apps/(web|cli)/', pathNot: specFiles },
      to: { path: '^libs/', pathNot: '^libs/contracts/' },
    },
    {
      name: 'testing-only-from-specs',
      comment: 'A fake that product code can reach will one day run in production.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/testing/', specFiles] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'nothing-imports-test',
      comment: 'test/ looks at the product from outside; only specs may borrow what it starts servers with.',
      severity: 'error',
      from: { path: '^(apps|libs|models)/', pathNot: specFiles },
      to: { path: '^test/' },
    },
    {
      name: 'packages-by-name',
      comment: 'A relative path into another package goes round the list of what that package offers.',
      severity: 'error',
      from: { path: '^((?:apps|libs)/[^/]+)/' },
      to: { path: '^(apps|libs)/', pathNot: '^$1/', dependencyTypesNot: ['aliased-workspace'] },
    },
    {
      name: 'no-circular',
      comment: 'Files in a circle can only be understood, tested and loaded together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that this tool cannot follow would slip through every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-dependencies',
      comment: 'What a package imports stands in its own package.json, never in a neighbour’s.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/testing/', specFiles] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['npm', 'npm-optional'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)[.]next/', '^apps/web/public/', '^dist/', '^data/', 'next-env[.]d[.]ts$'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
