import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { operatingPage, type BuiltConfig } from './operating-page'

const operatingFile = join(__dirname, '../docs/operating.md')

/** The page as it stands in the repository. */
async function operatingText(): Promise<string> {
  const configOf = (name: string): BuiltConfig =>
    JSON.parse(readFileSync(join(__dirname, '../dist/cloudfunctions', name, 'config.json'), 'utf8')) as BuiltConfig
  return format(operatingPage(configOf), { ...(await resolveConfig(operatingFile)), parser: 'markdown' })
}

/** Writes docs/operating.md; with `--print` says what it would write. */
async function writeOperating(): Promise<void> {
  const text = await operatingText()
  if (process.argv.includes('--print')) process.stdout.write(text)
  else writeFileSync(operatingFile, text)
}

void writeOperating()
