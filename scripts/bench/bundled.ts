import { buildSync } from 'esbuild'
import { basename, join } from 'node:path'

/**
 * Loads a group bundled, as the doors are deployed: run from its source, tsx gives every function its name each time it
 * is made, which is a fifth of what a redemption or an update of a document costs.
 */
export async function bundled(source: string): Promise<unknown> {
  const outdir = join(__dirname, '../../dist/bench')
  const name = basename(source, '.ts')
  buildSync({
    // Threads and processes are looked for beside whoever starts them.
    entryPoints: {
      [name]: source,
      'disk-thread': join(__dirname, '../../local/engine/disk-thread.cjs'),
      'heavy-thread': join(__dirname, '../../cloudfunctions/kernel/heavy/heavy-thread.cjs'),
      'http-client': join(__dirname, 'scan/http-client.ts'),
    },
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    logLevel: 'error',
  })
  return import(join(outdir, `${name}.cjs`))
}
