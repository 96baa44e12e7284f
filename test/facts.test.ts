import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const root = join(__dirname, '..')
const han = /\p{Script=Han}/u

/**
 * Where Chinese stands in the domain and the cloud because it is looked for in what people write, or is a name that is kept.
 * What is said to people stands in contract/sentences and in the catalogs of phone and desk.
 */
const reasons: Record<string, string> = {
  'domain/community/contacts.ts': 'digits as people write them to hide a number',
  'domain/member/masked.ts': 'the name of whoever gave none, which is kept and found like any other',
  'domain/member/names.ts': 'what names are made of that look like the brand’s own or like contacts',
  'domain/member/phone.ts': 'how people write an extension',
  'domain/operator/password.ts': 'dates and names that passwords are guessed from',
  'cloudfunctions/filter/fold.ts': 'strokes that adverts put between characters',
  'cloudfunctions/filter/look-alikes.ts': 'signs that look alike, by Unicode’s table',
  'cloudfunctions/filter/split.ts': 'characters that adverts write as their parts',
  'cloudfunctions/founding/trades/kits.ts': 'names that a brand begins with, which are kept and changed like any other',
  'cloudfunctions/brand/terms/zh-CN.ts':
    'the terms that a brand begins with, which are kept and changed like any other',
  'cloudfunctions/kernel/ports/whereabouts.ts': 'what the table of addresses calls the country',
}

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--', 'domain', 'cloudfunctions'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => /\.(ts|json)$/.test(file))

/** What a file holds as a text or looks for by a pattern, beside its comments. */
function literalsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.getText(source))
    if (ts.isIdentifier(node)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const chinese = files
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => literalsOf(file).flatMap((text) => (han.test(text) ? [{ file, text }] : [])))

test('no sentence leaves the domain or the cloud: they send facts', () => {
  expect(files.length).toBeGreaterThan(300)
  expect(chinese.filter(({ file }) => !(file in reasons))).toEqual([])
})

test('every exception is one', () => {
  for (const file of Object.keys(reasons)) expect(chinese.map((each) => each.file)).toContain(file)
})
