import { readFileSync } from 'node:fs'
import hooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

const table = JSON.parse(readFileSync(new URL('./config/imports.json', import.meta.url), 'utf8'))
const layers = Object.keys(table.layers)

/** Where a relative specifier climbs into another layer. */
const into = (layer) => `^(\\.\\./)+${layer}(/|$)`

const refusedLayers = (name, { may, values = [], types = [] }) =>
  layers
    .filter((other) => other !== name && !may.includes(other))
    .map((other) => {
      const allowed = values.filter((path) => path.startsWith(`${other}/`)).map((path) => path.slice(other.length + 1))
      return {
        regex: allowed.length > 0 ? `^(\\.\\./)+${other}(?!/(${allowed.join('|')})(/|$))` : into(other),
        message: `${name} may not import ${other}: config/imports.json`,
        allowTypeImports: types.includes(other),
      }
    })

const layerRules = Object.entries(table.layers).map(([name, rules]) => ({
  files: [`${name}/**/*.{ts,tsx}`],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: refusedLayers(name, rules) }] },
}))

export default typescript.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.data/**',
      'local/pages/**',
      '*.config.js',
      '**/*.cjs',
      '!cloudfunctions/**/*.cjs',
      '!*.config.{cjs,mjs}',
    ],
  },
  ...typescript.configs.strict,
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  ...layerRules,
  {
    files: [
      'domain/**/*.ts',
      'contract/**/*.ts',
      'src/**/*.{ts,tsx}',
      'console/**/*.{ts,tsx}',
      'cloudfunctions/**/*.ts',
    ],
    ignores: ['cloudfunctions/{kernel,adapters}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
          message: 'Types are worked out, not asserted, outside the kernel and the clients.',
        },
      ],
    },
  },
  { files: ['src/cloud/**/*.{ts,tsx}', 'console/cloud/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['local/**/*.ts', 'scripts/**/*.ts', 'cloudfunctions/{kernel,adapters}/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
)
