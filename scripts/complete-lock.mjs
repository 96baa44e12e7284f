import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Completes package-lock.json with the optional platform packages that the registry at hand does not carry (mirrors
 * often lack other systems' binaries). Without their names `npm ci` takes the lock for outdated; with them it skips those
 * of other systems unseen. Run it after every change of dependencies made behind such a mirror.
 */
const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const packages = lock.packages

const systems = ['darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'android', 'openharmony']
const processors = { arm64: 'arm64', aarch64: 'arm64', x64: 'x64', x86_64: 'x64', ia32: 'ia32', arm: 'arm' }
const otherProcessors = ['ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

/** The place where npm would look a package up from another's place, nearest first. */
function placesFrom(place, name) {
  const steps = place.split('/node_modules/')
  const folders = steps.map((_, index) => steps.slice(0, index + 1).join('/node_modules/'))
  return [...folders.reverse().map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`]
}

const versionIn = (range) => /\d+\.\d+\.\d+(-[\w.]+)?/.exec(range)?.[0]

function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = systems.filter((system) => words.includes(system))
  const known = Object.entries(processors).find(([word]) =>
    words.some((each) => each === word || each.startsWith(`${word}v`)),
  )
  const cpu = known ? [known[1]] : otherProcessors.filter((each) => words.some((word) => word.startsWith(each)))
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') && os.includes('linux') ? ['glibc'] : []
  return { ...(os.length > 0 ? { os } : {}), ...(cpu.length > 0 ? { cpu } : {}), ...(libc.length > 0 ? { libc } : {}) }
}

let added = 0
for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const version = versionIn(range)
    const found = placesFrom(place, name).find((each) => packages[each])
    if (!version || (found && (packages[found].version === version || !/^\d/.test(range)))) continue
    const target = found ? `${place}/node_modules/${name}` : `node_modules/${name}`
    packages[target] = { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true }
    added += 1
  }
}
const sorted = Object.fromEntries(Object.entries(packages).sort(([left], [right]) => (left < right ? -1 : 1)))
writeFileSync(file, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`)
console.log(`${added} optional platform packages added.`)
