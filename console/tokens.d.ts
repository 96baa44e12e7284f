import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Our own properties, which style sheets read. */
    [token: `--${string}`]: string
  }
}
