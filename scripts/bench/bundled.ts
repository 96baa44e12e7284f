import { buildSync } from 'esbuild'
import { basename, join } from 'node:path'

/**
 * Loads a group bundled, as the doors are deployed: run from its source, tsx gives every function its name each time it
 * is made, which is a fifth of what a redemption or an update of a document costs.
 */
export async function bundled(source: string): Promise<unknown> {
  const outfile = join(__dirname, '../../dist/bench', `${basename(source, '.ts')}.cjs`)
  buildSync({ entryPoints: [source], outfile, bundle: true, packages: 'external', platform: 'node', logLevel: 'error' })
  return import(outfile)
}
