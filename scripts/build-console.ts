import { build, type Metafile } from 'esbuild'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

const entryPoint = 'console/main.tsx'
const page = 'console/index.html'
const pictures = 'src/brand/pictures'
/** What reads codes in pictures, served beside the scripts: see `console/ui/codeInPicture.ts`. */
const codeReader = 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'
const folder = 'dist/console'

/** Bundles the operators' desk into static files that any host can serve under any path. */
async function buildConsole(): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const { metafile } = await build({
    entryPoints: [entryPoint],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    sourcemap: true,
    metafile: true,
    legalComments: 'none',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
  await writePage(metafile)
  await cp(codeReader, join(folder, basename(codeReader)))
  if (existsSync(pictures)) await cp(pictures, join(folder, 'pictures'), { recursive: true })
  console.log(sizesOf(metafile))
}

function entryOf({ outputs }: Metafile): [string, Metafile['outputs'][string]] {
  const entry = Object.entries(outputs).find(([, output]) => output.entryPoint === entryPoint)
  if (!entry) throw new Error(`The bundle has no entry for ${entryPoint}.`)
  return entry
}

/** The page names its script and styles by their hashed names. */
async function writePage(metafile: Metafile): Promise<void> {
  const [script, { cssBundle }] = entryOf(metafile)
  const html = (await readFile(page, 'utf8'))
    .replace('<!-- styles -->', cssBundle ? `<link rel="stylesheet" href="./${basename(cssBundle)}" />` : '')
    .replace('<!-- script -->', `<script type="module" src="./${basename(script)}"></script>`)
  await writeFile(join(folder, 'index.html'), html)
}

function sizesOf(metafile: Metafile): string {
  const scripts = Object.entries(metafile.outputs).filter(([path]) => path.endsWith('.js'))
  const bytes = scripts.reduce((sum, [, output]) => sum + output.bytes, 0)
  const [, entry] = entryOf(metafile)
  return `${folder}: ${scripts.length} scripts, ${kilobytes(bytes)}; the entry ${kilobytes(entry.bytes)}`
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`

void buildConsole()
