import { navigate, useHashLocation } from 'wouter/use-hash-location'

/** A place at the desk as a link leads to it: what stands after the # in the browser's address line. */
export type Address = `#/${string}`

/** The names in a path that begin with a colon, each with what it stands for. */
export type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & ParamsOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : Record<never, string>

/** What has to be said beside a path: nothing where it names nothing. */
type Filling<Path extends string> = Path extends `${string}:${string}` ? [params: ParamsOf<Path>] : []

/** The address of one of the pages that the words declare. */
export function hrefOf<const Path extends `/${string}`>(path: Path, ...filling: Filling<Path>): Address {
  const values = new Map<string, string>(filling.flatMap((params) => Object.entries(params)))
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values.get(name) ?? ''))
  return `#/${filled.slice(1)}`
}

/** Leads to an address; one that is there already is not gone to twice. */
export const follow = (to: Address) => navigate(to, { replace: to === window.location.hash })

export const go = <const Path extends `/${string}`>(path: Path, ...filling: Filling<Path>) =>
  follow(hrefOf(path, ...filling))

/** Takes the place of the present address, so that going back skips it. */
export const replaceWith = <const Path extends `/${string}`>(path: Path, ...filling: Filling<Path>) =>
  navigate(hrefOf(path, ...filling), { replace: true })

/** What stands behind the # of an address, from / on. */
export const pathOf = (address: Address): string => decodeURIComponent(address.slice(1))

/** Where the desk is, from / on; ids hold nothing that an address gives a meaning to. */
export function useAddress(): string {
  const [address] = useHashLocation()
  try {
    return decodeURIComponent(address)
  } catch {
    return '/'
  }
}
