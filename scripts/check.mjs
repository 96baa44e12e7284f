import { join } from 'node:path'
import { prepare, root, run, say } from './prepare.mjs'

const bin = (name) => join(root, 'node_modules/.bin', name)
/** What was found sound and has not changed since, by its content. */
const kept = (name) => [
  ...['--cache', '--cache-strategy', 'content'],
  ...['--cache-location', `node_modules/.cache/check/${name}.json`],
]

await prepare({ tools: true, builds: ['cloudfunctions'] })
say('The pages that are made …')
await run(bin('tsx'), ['scripts/write-pages.ts'], {}, 'inherit')
say('Types; beside them lint and import rules, format, dead code and the changelog …')
// Each takes one core, and the types as long as the others together.
await Promise.all([types(), style()])
say('All checks hold.')

async function types() {
  await run(bin('tsc'), ['-b'], {}, 'inherit')
}

async function style() {
  await run(bin('eslint'), ['.', '--max-warnings=0', ...kept('eslint')], {}, 'inherit')
  await run(bin('prettier'), ['--check', '--log-level=warn', ...kept('prettier'), '.'], {}, 'inherit')
  await run(bin('knip'), [], {}, 'inherit')
  await run(process.execPath, ['scripts/changelog.mjs', 'check'], {}, 'inherit')
}
