// @ts-check
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, root, run, say } from './prepare.mjs'

/**
 * `npm run release -- minor`: what has to hold before a release, the release itself as npm makes it (version, CHANGELOG, commit,
 * tag), and what is attached to it. Nothing leaves this machine.
 */
const kinds = ['patch', 'minor', 'major']
const [kind = ''] = process.argv.slice(2)
if (!kinds.includes(kind)) fail(`A release is one of ${kinds.join(', ')}.`)

await run('npm', ['run', '-s', 'changelog', '--', 'ready'])
await run('npm', ['run', 'check'])
await run('npm', ['test'])
await run('npm', ['version', kind, '-m', 'chore(release): %s'])

/** The bill of materials is 1.5 MB; ten times that is not ours. */
const printedMax = 16 * 1024 * 1024

const folder = join(root, 'dist/release')
mkdirSync(folder, { recursive: true })
const made = { 'sbom.cdx.json': ['sbom'], 'notes.md': ['changelog', '--', 'notes'] }
for (const [name, script] of Object.entries(made)) writeFileSync(join(folder, name), printedBy(script))
say('Released here. `git push --follow-tags` publishes it; dist/release/ has its notes and what is attached to it.')

/** @param {readonly string[]} script */
function printedBy(script) {
  const { status, stdout } = spawnSync('npm', ['run', '-s', ...script], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: printedMax,
  })
  if (status !== 0) fail(`npm run ${script.join(' ')} failed.`)
  return stdout
}
