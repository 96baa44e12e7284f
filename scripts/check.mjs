import { join } from 'node:path'
import { prepare, root, run, say } from './prepare.mjs'

const bin = (name) => join(root, 'node_modules/.bin', name)

await prepare({ tools: true, builds: ['cloudfunctions'] })
say('The pages that are made …')
await run(bin('tsx'), ['scripts/write-pages.ts'], {}, 'inherit')
say('Types …')
await run(bin('tsc'), ['-b'], {}, 'inherit')
say('Lint and import rules …')
await run(bin('eslint'), ['.', '--max-warnings=0'], {}, 'inherit')
say('Format …')
await run(bin('prettier'), ['--check', '--log-level=warn', '.'], {}, 'inherit')
say('Dead code …')
await run(bin('knip'), [], {}, 'inherit')
say('The changelog …')
await run(process.execPath, ['scripts/changelog.mjs', 'check'], {}, 'inherit')
say('All checks hold.')
