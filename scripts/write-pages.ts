import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { operatingPage, type BuiltConfig } from './operating-page'
import { referencePages } from './reference/pages'

const docs = join(__dirname, '../docs')

const configOf = (name: string): BuiltConfig =>
  JSON.parse(readFileSync(join(__dirname, '../dist/cloudfunctions', name, 'config.json'), 'utf8')) as BuiltConfig

/** Every page of docs/ that is made, by its path there. */
async function madePages(): Promise<Record<string, string>> {
  const pages = { 'operating.md': operatingPage(configOf) } as Record<string, string>
  for (const [name, text] of Object.entries(referencePages())) pages[`reference/${name}`] = text
  const options = { ...(await resolveConfig(join(docs, 'operating.md'))), parser: 'markdown' }
  return Object.fromEntries(
    await Promise.all(Object.entries(pages).map(async ([name, text]) => [name, await format(text, options)] as const)),
  )
}

/** Writes the pages; with `--print` says as JSON what it would write. */
async function writePages(): Promise<void> {
  const pages = await madePages()
  if (process.argv.includes('--print')) return void process.stdout.write(JSON.stringify(pages))
  mkdirSync(join(docs, 'reference'), { recursive: true })
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(docs, name), text)
}

void writePages()
