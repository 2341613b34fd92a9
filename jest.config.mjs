/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Real services on a small shared machine: a limit that means "hangs", not "slow".
  testTimeout: 60_000,
  roots: ['<rootDir>/libs', '<rootDir>/apps/api', '<rootDir>/apps/cli', '<rootDir>/apps/web', '<rootDir>/test'],
  modulePathIgnorePatterns: ['<rootDir>/apps/web/.next/', '<rootDir>/dist/'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        // The specs run the sources as they are; an app’s own swc settings are for its build.
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2024',
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
};
