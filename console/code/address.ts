/** A code as it stands in an address: a link that was read from one holds slashes, which an address would part at. */
export const openFor = (sought: string): string => encodeURIComponent(sought)

/** What was sought at an address. */
export function soughtIn(open: string): string {
  try {
    return decodeURIComponent(open)
  } catch {
    return open
  }
}
