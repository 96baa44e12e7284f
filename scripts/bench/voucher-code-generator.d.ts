/** The part of the package that the bench compares with; it ships no types. */
declare module 'voucher-code-generator' {
  export const generate: (options: { count: number; length: number; charset: string }) => string[]
}
