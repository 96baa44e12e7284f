import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The bundler's own small script in a page is let run by its hash; nothing else that stands in a page is. */
const inlineScript = /<script>([\s\S]*?)<\/script>/g

/**
 * Headers of every answer, by the path that was asked for: pages run their own scripts and no others, talk to nobody but
 * this host, and stand in no foreign frame (CSP Level 3; the phone frame shows the mini-program in a frame of its own
 * origin). Styles may stand in pages: the desk's and the mini-program's components write theirs while they run.
 *
 * @param dist where the builds of the screens are
 */
export function pageHeaders(dist: string): (url: string) => Readonly<Record<string, string>> {
  const framed = headersFor(hashesIn(join(dist, 'h5/index.html')), ["'self'", 'SAMEORIGIN'])
  const alone = headersFor([], ["'none'", 'DENY'])
  return (url) => (url.startsWith('/h5') ? framed : alone)
}

const headersFor = (scriptHashes: readonly string[], [frameAncestors, frameOptions]: readonly [string, string]) => ({
  'content-security-policy': [
    "default-src 'none'",
    // The barcode reader is WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scriptHashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' blob:",
    "connect-src 'self' blob:",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; '),
  'x-frame-options': frameOptions,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
})

/** A build that is not there yet has no scripts to let run. */
function hashesIn(page: string): string[] {
  try {
    return [...readFileSync(page, 'utf8').matchAll(inlineScript)].map(
      ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    )
  } catch {
    return []
  }
}
