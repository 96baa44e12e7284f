/** The part of miniprogram-compiler 0.2.3 that the tests use; it brings no types. */
declare module 'miniprogram-compiler' {
  interface Options {
    maxBuffer?: number
  }
  /** The templates of a folder as one script; throws what the compiler says of a template that it refuses. */
  export function wxmlToJs(folder: string, options?: Options): string
  export function wxssToJs(folder: string, options?: Options): string
}
