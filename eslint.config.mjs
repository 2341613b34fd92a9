import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** Few rules, all errors. Layers are checked by `.dependency-cruiser.mjs`, formatting by Prettier. */

const sources = ['**/*.{ts,tsx}'];
const specs = ['**/*.spec.{ts,tsx}', 'test/**', 'libs/testing/**'];
const nextFiles = [
  'apps/web/app/**',
  'apps/web/{middleware,proxy,instrumentation}.ts',
  '**/*.config.{ts,mjs}',
  '.*.mjs',
];

const noDefaultExport = {
  selector: ':matches(ExportDefaultDeclaration, ExportSpecifier[exported.name="default"])',
  message: 'Export by name: a thing has one name everywhere. Only Next and configuration files need a default export.',
};
const noRawHtml = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'Render text as React children; documents are untrusted.',
};
const settingsReadOnce = 'Settings are read once, in apps/api/src/config.';
const noModuleMock = {
  object: 'jest',
  property: 'mock',
  message: 'Silently ignored in ESM: replace things through constructors.',
};
/** A signal's reason and a caught error are passed on as they came. */
const passOn = { allowThrowingAny: true, allowThrowingUnknown: true };
/** The other syntax that cannot be erased is refused by `erasableSyntaxOnly` in tsconfig.json. */
const noDecorator = {
  selector: 'Decorator',
  message: 'Node runs this file by erasing its types: build it by a factory in the wiring.',
};

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/.next/',
    'apps/web/public/',
    'dist/',
    'data/',
    'coverage/',
    '**/next-env.d.ts',
  ]),
  {
    files: [...sources, '**/*.mjs'],
    plugins: { typescript: typescript.plugin },
    languageOptions: { parser: typescript.parser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-empty': 'error',
      'no-useless-catch': 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 60],
      'typescript/max-params': ['error', { max: 3 }],
      'typescript/no-explicit-any': 'error',
      'typescript/no-non-null-assertion': 'error',
      'typescript/ban-ts-comment': 'error',
      'typescript/no-require-imports': 'error',
      'typescript/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, noRawHtml],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: settingsReadOnce },
        noModuleMock,
      ],
      'no-restricted-imports': ['error', { name: 'node:process', importNames: ['env'], message: settingsReadOnce }],
    },
  },
  {
    files: sources,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'typescript/no-floating-promises': 'error',
      'typescript/no-misused-promises': 'error',
      'typescript/await-thenable': 'error',
      'typescript/only-throw-error': ['error', passOn],
      'typescript/prefer-promise-reject-errors': ['error', passOn],
      'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'typescript/return-await': ['error', 'error-handling-correctness-only'],
      'typescript/no-unnecessary-type-assertion': 'error',
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/cli/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noRawHtml, noDecorator] },
  },
  // Nest injects every part, and hands over each piece of a request, as a parameter of its own type.
  { files: ['apps/api/src/**/*.ts'], rules: { 'typescript/max-params': ['error', { max: 10 }] } },
  { files: [...nextFiles, '**/*.d.ts'], rules: { 'no-restricted-syntax': ['error', noRawHtml] } },
  {
    files: ['apps/api/src/config/**', 'apps/cli/**', '**/*.config.{ts,mjs}', ...specs],
    rules: { 'no-restricted-properties': ['error', noModuleMock], 'no-restricted-imports': 'off' },
  },
  // The portal is a process of its own: where its API listens, and whether it is being developed, it learns from outside.
  { files: ['apps/web/lib/server-client.ts', 'apps/web/proxy.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['apps/cli/**', 'apps/web/app/**/*error.tsx', 'models/recipes/**', ...specs],
    rules: { 'no-console': 'off' },
  },
  { files: specs, rules: { 'max-lines': ['error', 600], 'max-lines-per-function': 'off' } },
);
