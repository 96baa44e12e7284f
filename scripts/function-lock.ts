/** The part of npm's lock file (lockfileVersion 3) that is read here. */
export interface Lock {
  lockfileVersion: number
  packages: Record<string, LockedPackage>
}

export interface LockedPackage {
  version?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
  dev?: boolean
  [fact: string]: unknown
}

interface Manifest {
  name: string
  version: string
  dependencies: Record<string, string>
}

/**
 * A function's own lock file: of the project's lock exactly what the function's packages need, at the versions and in the
 * places where the tests had them. Nothing is asked of a registry, so the same sources always make the same file.
 */
export function lockFor({ name, version, dependencies }: Manifest, project: Lock): Lock & Manifest {
  const places = new Set<string>()
  const waiting = Object.keys(dependencies).map((each) => placeOf(project, '', each))
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (places.has(place)) continue
    places.add(place)
    waiting.push(...neededBy(project, place))
  }
  const packages: Record<string, LockedPackage> = { '': { name, version, dependencies } }
  for (const place of [...places].sort()) packages[place] = inProduction(project.packages[place] ?? {})
  return { name, version, dependencies, lockfileVersion: project.lockfileVersion, packages }
}

/** Where the packages are that one package loads; an optional one that was never installed is none. */
function neededBy(project: Lock, place: string): string[] {
  const {
    dependencies = {},
    optionalDependencies = {},
    peerDependencies = {},
    peerDependenciesMeta = {},
  } = project.packages[place] ?? {}
  const peers = Object.keys(peerDependencies).filter((each) => !peerDependenciesMeta[each]?.optional)
  const needed = [...Object.keys(dependencies), ...peers].filter((each) => !(each in optionalDependencies))
  const optional = Object.keys(optionalDependencies).filter((each) => findPlace(project, place, each) !== undefined)
  return [...needed, ...optional].map((each) => placeOf(project, place, each))
}

function placeOf(project: Lock, from: string, name: string): string {
  const place = findPlace(project, from, name)
  if (place === undefined) throw new Error(`package-lock.json has no ${name} for ${from || 'a function'}`)
  return place
}

/** Node's own way of looking a package up: in the asking package's folder, then in each one above. */
function findPlace(project: Lock, from: string, name: string): string | undefined {
  const steps = from === '' ? [] : from.split('/node_modules/')
  for (let depth = steps.length; depth > 0; depth -= 1) {
    const place = `${steps.slice(0, depth).join('/node_modules/')}/node_modules/${name}`
    if (project.packages[place]) return place
  }
  const top = `node_modules/${name}`
  return project.packages[top] ? top : undefined
}

/** What the project only develops with may be what a function runs on. */
const inProduction = ({ dev: _dev, ...locked }: LockedPackage): LockedPackage => locked
