import { readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { buildSync } from 'esbuild'

const { scripts, devDependencies }: { scripts: Record<string, string>; devDependencies: Record<string, string> } =
  JSON.parse(readFileSync('package.json', 'utf8'))

const pages = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'docs/benchmarks.md', 'docs/operating.md']

/** `npm start`, `npm test` and `npm run NAME`, as a page names them. */
const commandsIn = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/npm (?:run ([\w-]+)|(start|test)\b)/g)].flatMap(([, run, short]) => [
    run ?? short ?? '',
  ])

/** What npm runs by itself around a new version. */
const hooks = new Set(['preversion', 'version'])

/** What needs nothing but Node and npm themselves. */
const bare = new Set(['changelog', 'sbom'])

const named = [...new Set(pages.flatMap(commandsIn))]

describe('a command that a page names', () => {
  it('is one of package.json, and every one of package.json is named somewhere', () => {
    expect([...named].sort()).toEqual(
      Object.keys(scripts)
        .filter((name) => !hooks.has(name))
        .sort(),
    )
  })

  it.each(named.filter((name) => !bare.has(name)))('%s installs and builds what it needs before it runs', (name) => {
    const [, file = '', command] = /^node (scripts\/[\w-]+\.mjs)(?: ([\w-]+))?$/.exec(scripts[name] ?? '') ?? []
    const script = readFileSync(file, 'utf8')
    // Plain JavaScript on Node alone: nothing may be installed yet.
    const imported = [...script.matchAll(/from '([^']+)'/g)].map(([, from = '']) => from)
    expect(imported.filter((from) => !/^(node:|\.\/prepare\.mjs$)/.test(from))).toEqual([])
    // A release is made of other commands, which do.
    expect(script).toMatch(name === 'release' ? /await run\('npm', \['run', 'check'\]\)/ : /await prepare\(/)
    if (command !== undefined) expect(command).toBe(name)
  })

  it.each(['mint', 'verify-ledger', 'verify-audit', 'simulate-year'])(
    '%s needs none of the development packages',
    (name) => {
      expect(packagesBehind(`scripts/${name}.ts`).filter((each) => each in devDependencies)).toEqual([])
    },
  )

  it('is told the commands where it asks for another', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/command.mjs', 'toString'], { encoding: 'utf8' })
    expect(stderr).toContain('The commands are mint, found, verify-ledger, verify-audit, simulate-year, bench.')
    expect(status).toBe(1)
  })
})

/** The packages that a script loads, whatever it loads them through. */
function packagesBehind(entry: string): string[] {
  const { metafile } = buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    packages: 'external',
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  const paths = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  return [
    ...new Set(
      paths.map((path) =>
        path
          .split('/')
          .slice(0, path.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    ),
  ]
}
