/** Jest in ES modules; @swc/jest only strips the types. */
export default {
  testEnvironment: 'node',
  // By itself Jest leaves one of two cores idle. A worker is begun anew when what modules leave behind fills it.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '2GB',
  // A PostgreSQL that starts on a busy machine takes long.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/official/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2024', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
};
