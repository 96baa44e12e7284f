const swc = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
}

/** A sandbox looks a global up in its window at every use; handed to each module as an argument it costs nothing. */
const languageGlobals = [
  ...['Object', 'Array', 'String', 'Number', 'Boolean', 'BigInt', 'Symbol', 'Function', 'Date', 'Promise'],
  ...['Math', 'JSON', 'Reflect', 'Proxy', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Error', 'TypeError', 'RangeError'],
  ...['ArrayBuffer', 'DataView', 'Uint8Array', 'Uint16Array', 'Uint32Array', 'Int32Array', 'Float64Array'],
  ...['parseInt', 'parseFloat', 'isNaN', 'isFinite'],
]

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  transform: swc,
  testEnvironment: '<rootDir>/test/_support/environment.cjs',
  sandboxInjectedGlobals: languageGlobals,
  ...more,
})

/** The suites in the order a reader would run them: what is decided, what the doors do, what the store keeps, what people see. */
module.exports = {
  testSequencer: '<rootDir>/test/_support/longest-first.cjs',
  projects: [
    project('domain', [
      '<rootDir>/test/domain/**/*.test.ts',
      '<rootDir>/test/*.test.ts',
      '<rootDir>/test/contract/**/*.test.ts',
      '<rootDir>/test/console/**/*.test.ts',
    ]),
    project('doors', ['<rootDir>/test/cloudfunctions/**/*.test.ts']),
    project('local', ['<rootDir>/test/local/**/*.test.ts', '<rootDir>/test/scripts/**/*.test.ts']),
    project('weapp', ['<rootDir>/test/weapp/**/*.test.ts'], {
      testEnvironment: '<rootDir>/test/_support/weapp/environment.cjs',
    }),
    project('browser', ['<rootDir>/test/browser/**/*.test.ts'], {
      testEnvironment: '<rootDir>/test/_support/browser-environment.cjs',
    }),
  ],
}
