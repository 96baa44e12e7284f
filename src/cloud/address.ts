/** The two platforms one source is built for; every other difference hides behind `src/cloud`. */
export const inBrowser = process.env.TARO_ENV === 'h5'

/** Where the build keeps its own files. */
export const bundled = (path: string) => (inBrowser ? `/h5/${path}` : `/${path}`)

/** A picture: the name of a drawing that ships with us, or an address of its own. */
export const pictureAddress = (picture: string) =>
  /^(\/|(https?|cloud):\/\/)/.test(picture) ? picture : bundled(`pictures/${picture}.svg`)

/** Query values reach a page still encoded, on both platforms; what was never encoded stays as it is. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
