import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import table from '../config/imports.json'

interface Import {
  file: string
  /** A path from the root for our own modules, else the package's specifier. */
  target: string
  ours: boolean
  typeOnly: boolean
}

interface Layer {
  may: string[]
  values?: string[]
  types?: string[]
  packages: string[]
}

const root = join(__dirname, '..')
const layers = new Map<string, Layer>(Object.entries(table.layers))
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.ts', '*.tsx'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && existsSync(join(root, file)) && !file.endsWith('.d.ts'))

const layerOf = (path: string) => path.split('/')[0] ?? ''
const under = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const add = (specifier: string, typeOnly: boolean) => {
    const ours = specifier.startsWith('.')
    found.push({ file, target: ours ? normalize(join(dirname(file), specifier)) : specifier, ours, typeOnly })
  }
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.importClause?.isTypeOnly ?? false)
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.isTypeOnly)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments
      if (argument && ts.isStringLiteral(argument)) add(argument.text, false)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const imports = files.flatMap(importsOf)

function refusedBetweenLayers({ file, target, ours, typeOnly }: Import): boolean {
  const from = layerOf(file)
  const rules = layers.get(from)
  const to = layerOf(target)
  if (!rules || !ours || to === from || !layers.has(to)) return false
  if (rules.may.includes(to) || (typeOnly && rules.types?.includes(to))) return false
  return !rules.values?.some((path) => under(target, path))
}

function refusedPackage({ file, target, ours }: Import): boolean {
  const rules = layers.get(layerOf(file))
  if (!rules || ours) return false
  const name = builtinModules.includes(target) ? `node:${target}` : target
  return !rules.packages.some((allowed) =>
    allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed,
  )
}

/** Features among themselves; at the desk whatever declares pages. */
function refusedNeighbour({ file, target, ours }: Import): boolean {
  if (!ours) return false
  return Object.entries(table.apart).some(([folder, marker]) => {
    if (!under(file, folder) || !under(target, folder)) return false
    const [mine = '', theirs = ''] = [file, target].map((path) => path.slice(folder.length + 1).split('/')[0])
    const apart = (name: string) => marker === '*' || existsSync(join(root, folder, name, marker))
    return mine !== theirs && apart(mine) && apart(theirs)
  })
}

const wordOf = (path: string) => /^cloudfunctions\/([\w-]+)\//.exec(path)?.[1]
const words = readdirSync(join(root, 'cloudfunctions'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, 'cloudfunctions', entry.name, 'module.ts')))
  .map(({ name }) => name)

/** Imports between words of the cloud; what is offered to all, the kernel, is none of them. */
const betweenWords = imports.flatMap((path) => {
  const [from, to] = [wordOf(path.file), path.ours ? wordOf(path.target) : undefined]
  const isBetween = from !== undefined && to !== undefined && from !== to && words.includes(from) && words.includes(to)
  return isBetween && to !== 'kernel' ? [{ from, to, path }] : []
})

/** Words that lead back to themselves: whoever is left when all that lead nowhere have been taken away. */
function circleIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const left = new Set(arrows.keys())
  for (let before = -1; before !== left.size;) {
    before = left.size
    for (const word of left) if (![...(arrows.get(word) ?? [])].some((to) => left.has(to))) left.delete(word)
  }
  return [...left]
}

/** Every folder of a column is a word of the cloud, or one of these: what all words of the column share. */
const columns: Record<string, readonly string[]> = {
  domain: ['text'],
  contract: ['events', 'rule', 'sentences', 'sheet', 'words'],
  console: ['cloud', 'jobs', 'shell', 'ui', 'words'],
  'src/features': [],
  'test/cloudfunctions': ['adapters', 'kernel'],
  'test/domain': ['text'],
}

const foldersOf = (column: string) => [
  ...new Set(
    files
      .filter((file) => under(file, column))
      .map((file) => file.slice(column.length + 1).split('/'))
      .flatMap(([name, ...rest]) => (name && rest.length > 0 ? [name] : [])),
  ),
]

const said = ({ file, target }: Import) => `${file} → ${target}`

/** Parts of the desk that stand before somebody has signed in, or show what was already found to be permitted. */
const withoutPermission = ['console/founding', 'console/operator', 'console/shell', 'console/ui']

describe('what the desk offers', () => {
  const shown = files.filter(
    (file) => under(file, 'console') && file.endsWith('.tsx') && !withoutPermission.some((part) => under(file, part)),
  )

  it('leads to pages only through links and buttons that know what the page asks', () => {
    const bare = shown.filter((file) =>
      /<a\b[^>]*href=\{(?!addressOf)|<[Bb]utton\b[^>]*onClick=\{\(\) => (go|follow)\(/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    )
    expect(bare).toEqual([])
  })

  it('opens nothing that commands by a button that does not know the command', () => {
    const bare = shown.filter((file) =>
      /<Button\b[^>]*onClick=\{\(\) => set(Open|Asking|Drawer|Doing|Adjust\w*|Uploading|Forgiving|Activating)\(/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    )
    expect(bare).toEqual([])
  })
})

describe('who may import whom', () => {
  it('reads the whole tree', () => {
    expect(files.length).toBeGreaterThan(150)
    expect(imports.length).toBeGreaterThan(600)
  })

  it('keeps the layers in their order', () => {
    expect(imports.filter(refusedBetweenLayers).map(said)).toEqual([])
  })

  it('lets each layer use its own packages only', () => {
    expect(imports.filter(refusedPackage).map(said)).toEqual([])
  })

  it('keeps features and desk words apart', () => {
    expect(imports.filter(refusedNeighbour).map(said)).toEqual([])
  })

  it('keeps the kernel of the cloud from knowing any word', () => {
    const strays = betweenWords.filter(({ from }) => from === 'kernel')
    expect(strays.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  it('lets a word of the cloud use what another offers, never its procedures or jobs', () => {
    const inside = /^cloudfunctions\/[\w-]+\/(visitor|desk|jobs|pushed)\//
    expect(betweenWords.filter(({ path }) => inside.test(path.target)).map(({ path }) => said(path))).toEqual([])
  })

  it('has no circle of words in the cloud', () => {
    const arrows = new Map<string, Set<string>>()
    for (const { from, to } of betweenWords) arrows.set(from, (arrows.get(from) ?? new Set()).add(to))
    expect(circleIn(arrows)).toEqual([])
  })

  it('leaves wx-server-sdk to one folder', () => {
    const folders = table.only['wx-server-sdk']
    const strays = imports.filter(
      ({ file, target }) => target === 'wx-server-sdk' && !folders.some((folder) => under(file, folder)),
    )
    expect(strays.map(said)).toEqual([])
  })
})

/** Walks along the imports, and says every way that comes back to where it began. */
function circlesIn(folder: string): string[] {
  const ours = imports.filter(({ file, ours: isOurs }) => isOurs && under(file, folder))
  const files = new Set(ours.map(({ file }) => file))
  const fileOf = (path: string) => ['.ts', '.tsx', '/index.ts'].map((end) => path + end).find((file) => files.has(file))
  const next = new Map<string, string[]>()
  for (const { file, target } of ours) next.set(file, [...(next.get(file) ?? []), fileOf(target) ?? []].flat())
  const done = new Set<string>()
  const walk = (file: string, way: string[]): string[] => {
    if (way.includes(file)) return [[...way.slice(way.indexOf(file)), file].join(' → ')]
    if (done.has(file)) return []
    const circles = (next.get(file) ?? []).flatMap((target) => walk(target, [...way, file]))
    done.add(file)
    return circles
  }
  return [...files].flatMap((file) => walk(file, []))
}

describe('the desk', () => {
  const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
  const atDesk = files.filter((file) => under(file, 'console'))
  const declarations = atDesk.filter((file) => /^console\/\w+\/pages\.ts$/.test(file))
  const paths = declarations.flatMap((file) =>
    [...textOf(file).matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path),
  )

  it('has no import circle', () => {
    expect(circlesIn('console')).toEqual([])
  })

  it('shows what every word declares, each page and each key once', () => {
    expect(declarations.length).toBeGreaterThan(12)
    expect(paths.length).toBeGreaterThan(25)
    const listed = imports.filter(({ file }) => file === 'console/pages.ts').map(({ target }) => `${target}.ts`)
    expect(listed).toEqual(expect.arrayContaining(declarations))
    const keys = declarations.flatMap((file) => textOf(file).match(/\bkey: '\w'/g) ?? [])
    for (const each of [paths, keys]) expect(each).toEqual([...new Set(each)])
  })

  it('links to nothing but pages that are declared', () => {
    const known = new Set(paths.flatMap((path) => [path, `${path}/new`, `${path}/:open`]))
    const links = atDesk.flatMap((file) =>
      [...textOf(file).matchAll(/\b(?:hrefOf|go|replaceWith)\(\s*'([^']+)'/g)].map(
        ([, path = '']) => `${file} → ${path}`,
      ),
    )
    expect(links.length).toBeGreaterThan(50)
    expect(links.filter((link) => !known.has(link.split(' → ')[1] ?? ''))).toEqual([])
  })
})

describe('the shape of the tree', () => {
  it('keeps every file short enough to hold one thing', () => {
    const linesMax = 320
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > linesMax)
    expect(long).toEqual([])
  })

  it('has each word of the cloud in the list of modules, and no other', () => {
    const listed = [
      ...readFileSync(join(root, 'cloudfunctions/modules.ts'), 'utf8').matchAll(/'\.\/([\w-]+)\/module'/g),
    ]
    expect(listed.map(([, word]) => word).sort()).toEqual([...words].sort())
  })

  it('has no drawer for odds and ends', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|manager|misc)(\.|\/)/.test(file))).toEqual([])
  })

  it('has the same words in every column', () => {
    const strays = Object.entries(columns).flatMap(([column, others]) =>
      foldersOf(column)
        .filter((name) => ![...words, ...others].includes(name))
        .map((name) => `${column}/${name}`),
    )
    expect(strays).toEqual([])
    const unfounded = Object.entries(columns).flatMap(([column, others]) =>
      others.filter((name) => !foldersOf(column).includes(name)).map((name) => `${column}/${name}`),
    )
    expect(unfounded).toEqual([])
  })

  it('has every folder that the layers are named after', () => {
    for (const layer of layers.keys()) expect(statSync(join(root, layer)).isDirectory()).toBe(true)
  })

  it('reads and chooses every moment at the desk by the brand’s clock', () => {
    const knowing = ['console/main.tsx', 'console/ui/brandCalendar.ts', 'console/ui/time.ts']
    const strays = imports.filter(
      ({ file, target }) => under(file, 'console') && target.startsWith('dayjs') && !knowing.includes(file),
    )
    expect(strays.map(said)).toEqual([])
    const pickers = files.filter(
      (file) =>
        under(file, 'console') &&
        file !== 'console/ui/DatePicker.tsx' &&
        /import \{[^}]*\b(DatePicker|TimePicker|Calendar)\b[^}]*\} from 'antd'/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
    )
    expect(pickers).toEqual([])
  })
})
