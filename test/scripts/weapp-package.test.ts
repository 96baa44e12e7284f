import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { wxmlToJs, wxssToJs } from 'miniprogram-compiler'

/** The mini-program as it is uploaded; what WeChat's own tools say of it. */
const folder = 'dist/weapp'
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(folder, name)).isFile(),
)
const of = (...endings: string[]) => files.filter((name) => endings.includes(extname(name)))
const bytesOf = (names: string[]) => names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
const read = (name: string) => JSON.parse(readFileSync(name, 'utf8'))
const app = read(join(folder, 'app.json'))
const project = read('project.config.json')

/** WeChat's quality check: the main package at most 1.5 MB (2 MB is where an upload ends), a picture or sound 200 kB. */
const mainBytesMax = 1.5 * 1024 * 1024
const packageBytesMax = 2 * 1024 * 1024
const mediaBytesMax = 200 * 1024
/** Compiled templates are some times as long as what they are made from. */
const compiled = { maxBuffer: 64 * 1024 * 1024 }

describe('WeChat’s own compiler', () => {
  it('takes every template', () => {
    const script = wxmlToJs(join(process.cwd(), folder), compiled)
    for (const name of of('.wxml')) expect(script).toContain(name)
  })

  it('takes every style sheet', () => {
    const script = wxssToJs(join(process.cwd(), folder), compiled)
    expect(of('.wxss').length).toBeGreaterThan(0)
    expect(script).toContain("'app.wxss'")
  })

  it('would refuse a template that is not closed', () => {
    const broken = mkdtempSync(join(tmpdir(), 'weapp-'))
    writeFileSync(join(broken, 'page.wxml'), '<view><text>')
    expect(() => wxmlToJs(broken)).toThrow('end tag missing')
    rmSync(broken, { recursive: true })
  })
})

describe('the package', () => {
  const roots: string[] = app.subPackages.map(({ root }: { root: string }) => root)
  const inside = (root: string) => files.filter((name) => name.startsWith(`${root}/`))
  const main = files.filter((name) => !roots.some((root) => name.startsWith(`${root}/`)))

  it('is within WeChat’s limits', () => {
    expect(bytesOf(main)).toBeLessThan(mainBytesMax)
    for (const root of roots) expect(bytesOf(inside(root))).toBeLessThan(packageBytesMax)
    for (const name of of('.png', '.jpg', '.jpeg', '.gif', '.svg', '.webp', '.mp3', '.wav'))
      expect(statSync(join(folder, name)).size).toBeLessThan(mediaBytesMax)
  })

  it('has every page it names, whole, and no map of its sources', () => {
    const pages: string[] = [
      ...app.pages,
      ...app.subPackages.flatMap(({ root, pages }: { root: string; pages: string[] }) =>
        pages.map((page) => `${root}/${page}`),
      ),
    ]
    for (const page of pages)
      for (const ending of ['js', 'json', 'wxml']) expect(existsSync(join(folder, `${page}.${ending}`))).toBe(true)
    expect(of('.map', '.ts', '.tsx')).toEqual([])
  })

  it('is written short', () => {
    // A script that nobody shortened has a line for every statement.
    for (const name of of('.js')) {
      const script = readFileSync(join(folder, name), 'utf8')
      expect(script.split('\n').length).toBeLessThan(20 + script.length / 200)
    }
  })

  it('loads what a page needs when it needs it, asks for privacy’s sake, and says what search may show', () => {
    expect(app).toMatchObject({
      lazyCodeLoading: 'requiredComponents',
      __usePrivacyCheck__: true,
      sitemapLocation: 'sitemap.json',
    })
    expect(app.requiredPrivateInfos).toEqual(['chooseAddress', 'getFuzzyLocation'])
    const { rules }: { rules: { action: string; page: string }[] } = read(join(folder, 'sitemap.json'))
    for (const { page } of rules) if (page !== '*') expect(existsSync(join(folder, `${page}.wxml`))).toBe(true)
    // Rules count in their order, and the last one is for every page that has none.
    expect(rules.at(-1)).toEqual({ action: 'disallow', page: '*' })
    for (const own of ['pages/me/index', 'pages/scan/index', 'packages/member/profile/index'])
      expect(rules.some(({ page }) => page === own)).toBe(false)
  })
})

describe('project.config.json', () => {
  it('names folders that the build makes, and has WeChat compress what it uploads', () => {
    expect(project).toMatchObject({
      compileType: 'miniprogram',
      miniprogramRoot: 'dist/weapp/',
      cloudfunctionRoot: 'dist/cloudfunctions/',
      setting: { urlCheck: true, minified: true, minifyWXML: true, minifyWXSS: true, es6: false },
    })
    expect(existsSync(project.miniprogramRoot) && existsSync(project.cloudfunctionRoot)).toBe(true)
    expect(project.libVersion).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
