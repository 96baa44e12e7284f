import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const { version, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string
  scripts: Record<string, string>
}

/** A project with nothing but a changelog and what releases it. */
let folder: string
const file = (name: string) => join(folder, name)
const git = (...parameters: string[]) => execFileSync('git', parameters, { cwd: folder, encoding: 'utf8' }).trim()
const identity = {
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
}
const told = (program: string, ...parameters: string[]) => {
  const { status, stderr, stdout } = spawnSync(program, parameters, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...identity },
  })
  return { status, stderr, stdout }
}
const changelog = (...parameters: string[]) => told(process.execPath, 'scripts/changelog.mjs', ...parameters)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mashang-release-'))
  mkdirSync(file('scripts'))
  copyFileSync('scripts/changelog.mjs', file('scripts/changelog.mjs'))
  writeFileSync(
    file('package.json'),
    JSON.stringify({
      name: 'a',
      version: '0.1.0',
      scripts: { preversion: scripts['preversion'], version: scripts['version'] },
    }),
  )
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('CHANGELOG.md tells of the version in package.json and its lock', () => {
  const { stderr } = spawnSync(process.execPath, ['scripts/changelog.mjs', 'check'], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(JSON.parse(readFileSync('package-lock.json', 'utf8'))).toMatchObject({
    version,
    packages: { '': { version } },
  })
})

it.each([
  ['', 'has no section of a version'],
  ['## [Unreleased]\n\n- a\n', 'has no section of a version'],
  ['## [0.2.0] - 2026-01-01\n\n- a\n', 'is 0.2.0, that of package.json 0.1.0'],
  ['## [0.1.0]\n\n- a\n', 'has no day'],
  ['## [0.1.0] - 2026-01-01\n\n### Added\n\n## [0.0.1] - 2025-01-01\n\n- a\n', 'tells nothing'],
  ['## [0.1.0] - 2026-01-01\n\n- a\n\n## [Unreleased]\n\n- b\n', 'Unreleased stands below'],
  ['## [0.1.0] - 2026-01-01\n\n- a\n\n## [0.1.0] - 2025-01-01\n\n- b\n', 'one name'],
])('a changelog %j is refused: %s', (text, why) => {
  writeFileSync(file('CHANGELOG.md'), text)
  const { status, stderr } = changelog('check')
  expect([status, stderr]).toEqual([1, expect.stringContaining(why)])
})

const before = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A door.\n\n## [0.1.0] - 2026-01-01\n\n- All else.\n'

it('a release raises the version, cuts what is unreleased, commits and tags', () => {
  writeFileSync(file('CHANGELOG.md'), before)
  git('init', '-q')
  git('add', '.')
  expect(told('git', 'commit', '-qm', 'feat: a door').status).toBe(0)
  expect(told('npm', 'version', 'minor', '-m', 'chore(release): %s')).toMatchObject({ status: 0 })
  const day = new Date().toISOString().slice(0, 10)
  expect(readFileSync(file('CHANGELOG.md'), 'utf8')).toBe(
    before.replace('## [Unreleased]\n', `## [Unreleased]\n\n## [0.2.0] - ${day}\n`),
  )
  expect(changelog('check')).toMatchObject({ status: 0 })
  expect(changelog('notes').stdout).toBe('### Added\n\n- A door.\n')
  expect([git('tag'), git('log', '-1', '--format=%s'), git('status', '--short')]).toEqual([
    'v0.2.0',
    'chore(release): 0.2.0',
    '',
  ])
  // Whatever is released again has to be something.
  expect(told('npm', 'version', 'patch')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('tells of nothing'),
  })
  expect([JSON.parse(readFileSync(file('package.json'), 'utf8')).version, git('status', '--short')]).toEqual([
    '0.2.0',
    '',
  ])
}, 60_000)

it('the bill of materials names what the project rests on, with hashes and licences, and nothing that only tests it', () => {
  const printed = execFileSync('npm', ['run', '-s', 'sbom'], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
  const { bomFormat, metadata, components } = JSON.parse(printed) as {
    bomFormat: string
    metadata: { component: { purl: string } }
    components: { name: string; hashes?: unknown[]; licenses?: unknown[] }[]
  }
  expect([bomFormat, metadata.component]).toMatchObject(['CycloneDX', { purl: `pkg:npm/mashang@${version}` }])
  const names = components.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['wx-server-sdk', 'valibot', 'react']))
  expect(names.filter((name) => ['jest', 'playwright-core', 'typescript'].includes(name))).toEqual([])
  // Four of Taro's bindings for other machines stand in the lock without one.
  expect(components.filter(({ hashes }) => !hashes).map(({ name }) => name.split('-')[0])).toEqual(
    Array(4).fill('@tarojs/binding'),
  )
  expect(components.filter(({ licenses }) => licenses).length).toBeGreaterThan(0.98 * components.length)
}, 60_000)

it('a release is of a kind that there is', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/release.mjs', 'huge'], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([1, expect.stringContaining('patch, minor, major')])
})
