import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keep, keepOnce } from '../../local/kept-file'
import { freshSettings, openSettings, placesIn, saveClock } from '../../local/settings'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'mashang-settings-')), 'data')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const textAt = (place: string) => readFileSync(place, 'utf8')
const contents = () => Object.fromEntries(readdirSync(folder).map((name) => [name, textAt(join(folder, name))]))
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

/** A folder as it was made before keys had a file of their own. */
function oldFolder(clockOffsetMs = 0) {
  const settings = { ...freshSettings(), clockOffsetMs }
  mkdirSync(folder, { recursive: true })
  writeFileSync(placesIn(folder).settings, JSON.stringify(settings, null, 2))
  writeFileSync(placesIn(folder).documents, 'documents')
  return settings
}

describe('the settings of a folder', () => {
  it('are made once, the same ever after, and readable by their owner alone', () => {
    const first = openSettings(folder)
    expect(openSettings(folder)).toEqual(first)
    expect(modeOf(folder)).toBe('700')
    expect(readdirSync(folder).map((name) => modeOf(join(folder, name)))).toEqual(['600', '600', '600'])
  })

  it('are refused with other keys than they were made with, and nothing is changed', () => {
    const { codeKeys } = openSettings(folder)
    const foreign = freshSettings().codeKeys
    for (const other of [foreign, `1:${foreign.slice(2)},2:${codeKeys.slice(2)}`]) {
      writeFileSync(placesIn(folder).keys, other)
      const before = contents()
      expect(() => openSettings(folder)).toThrow(/does not hold the code keys/)
      expect(contents()).toEqual(before)
    }
    const rotated = `${codeKeys},2:${foreign.slice(2)}`
    writeFileSync(placesIn(folder).keys, rotated)
    expect(openSettings(folder).codeKeys).toBe(rotated)
    writeFileSync(placesIn(folder).keys, codeKeys)
    expect(() => openSettings(folder)).toThrow(/does not hold the code keys/)
    expect(Object.values(contents()).join()).toContain('1:')
    expect(textAt(placesIn(folder).keyPrints)).not.toContain(codeKeys.slice(2))
  })

  it.each([1e300, 9e15, -9e15, 1.5, null])('are refused with a clock that is %s off', (offsetMs) => {
    openSettings(folder)
    writeFileSync(placesIn(folder).clock, JSON.stringify({ offsetMs }))
    expect(() => openSettings(folder)).toThrow(/clock.json is damaged/)
  })

  it('name what is a file and should be a folder, and what is a folder and should be a file', () => {
    writeFileSync(folder, 'a file')
    expect(() => openSettings(folder)).toThrow(`${folder} is no folder`)
    rmSync(folder)
    const { files, founding, ...rest } = placesIn(folder)
    for (const place of Object.values(rest)) {
      mkdirSync(place, { recursive: true })
      expect(() => openSettings(folder)).toThrow(`${place} is no file`)
      rmSync(folder, { recursive: true })
    }
    for (const place of [files, founding]) {
      mkdirSync(folder)
      writeFileSync(place, '')
      expect(() => openSettings(folder)).toThrow(`${place} is no folder`)
      rmSync(folder, { recursive: true })
    }
  })

  it('keep the keys apart from whatever is written later', () => {
    const { codeKeys } = openSettings(folder)
    const written = statSync(placesIn(folder).keys, { bigint: true })
    saveClock(folder, 3_600_000)
    saveClock(folder, 0)
    expect(statSync(placesIn(folder).keys, { bigint: true })).toMatchObject({
      mtimeNs: written.mtimeNs,
      ino: written.ino,
    })
    expect(textAt(placesIn(folder).settings)).not.toContain(codeKeys)
    expect(openSettings(folder)).toMatchObject({ codeKeys, clockOffsetMs: 0 })
  })

  it('write nothing at a stop that changed nothing', () => {
    openSettings(folder)
    saveClock(folder, 0)
    expect(existsSync(placesIn(folder).clock)).toBe(false)
    saveClock(folder, 5)
    const before = statSync(placesIn(folder).clock, { bigint: true }).ino
    saveClock(folder, 5)
    expect(statSync(placesIn(folder).clock, { bigint: true }).ino).toBe(before)
    expect(openSettings(folder).clockOffsetMs).toBe(5)
  })
})

describe('a folder whose keys stood in settings.json', () => {
  it('is taken over whole, once', () => {
    const { codeKeys, signIns } = oldFolder(7)
    expect(openSettings(folder)).toEqual({ codeKeys, signIns, clockOffsetMs: 7 })
    expect(textAt(placesIn(folder).settings)).not.toContain(codeKeys)
    expect(textAt(placesIn(folder).keys)).toBe(`${codeKeys}\n`)
  })

  it('is taken over whole wherever it was interrupted', () => {
    const old = oldFolder(7)
    const places = placesIn(folder)
    // Each line is a file that an interrupted move had come to; the settings still hold everything.
    const steps: (() => void)[] = [
      () => writeFileSync(`${places.keys}.999999.draft`, '1:half'),
      () => writeFileSync(places.keys, `${old.codeKeys}\n`),
      () => writeFileSync(places.clock, '{"offsetMs":7}'),
      () => writeFileSync(places.founded, 'x'),
      () => writeFileSync(`${places.settings}.999999.draft`, '{'),
    ]
    for (let done = 0; done <= steps.length; done += 1) {
      rmSync(folder, { recursive: true })
      mkdirSync(folder)
      writeFileSync(places.settings, JSON.stringify(old))
      writeFileSync(places.documents, 'documents')
      for (const step of steps.slice(0, done)) step()
      expect(openSettings(folder)).toEqual(old)
      expect(readdirSync(folder).filter((name) => name.endsWith('.draft'))).toEqual([])
    }
  })

  it('is not opened where the keys’ own file holds others', () => {
    oldFolder()
    writeFileSync(placesIn(folder).keys, freshSettings().codeKeys)
    expect(() => openSettings(folder)).toThrow(/hold different code keys/)
  })
})

describe('a folder that is damaged', () => {
  const founded = () => {
    openSettings(folder)
    writeFileSync(placesIn(folder).documents, 'documents')
    keepOnce(placesIn(folder).founded, 'x')
  }

  it.each([
    ['keys', ''],
    ['keys', 'x'],
    ['keys', '1:c2hvcnQ='],
    ['settings', ''],
    ['settings', '{"signIns":'],
    ['settings', '[]'],
    ['settings', '{"signIns":[{"account":"admin"}]}'],
    ['clock', '{'],
    ['clock', ''],
    ['documents', ''],
  ] as const)('is not opened where its %s are %j, and stays as it is', (which, text) => {
    founded()
    writeFileSync(placesIn(folder)[which], text)
    const before = contents()
    expect(() => openSettings(folder)).toThrow(/(damaged|empty)\b.*(copy|begin)/)
    expect(contents()).toEqual(before)
  })

  it.each(['keys', 'settings', 'documents'] as const)('is not opened where its %s are missing', (which) => {
    founded()
    rmSync(placesIn(folder)[which])
    const before = contents()
    expect(() => openSettings(folder)).toThrow(/is missing/)
    expect(contents()).toEqual(before)
  })
})

describe('a full disk', () => {
  const isRoot = process.getuid?.() === 0

  /** A disk of 64 kB that somebody else has filled. Where none can be mounted the limit of a file's size stands for it. */
  const onFullDisk = (work: (disk: string) => void) => {
    const disk = mkdtempSync(join(tmpdir(), 'mashang-full-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk])
    try {
      work(disk)
    } finally {
      execFileSync('umount', [disk])
      rmSync(disk, { recursive: true, force: true })
    }
  }
  const fill = (disk: string) => {
    for (let kibibytes = 64; kibibytes > 0; kibibytes -= 4)
      try {
        writeFileSync(join(disk, `filler-${kibibytes}`), 'x'.repeat(4096))
      } catch {
        break
      }
  }

  const mounts = isRoot ? it : it.skip
  mounts('leaves what was kept as it was', () =>
    onFullDisk((disk) => {
      const place = join(disk, 'kept')
      keep(place, 'the first text')
      fill(disk)
      expect(() => keep(place, 'y'.repeat(8192))).toThrow(/ENOSPC/)
      expect(readFileSync(place, 'utf8')).toBe('the first text')
      expect(readdirSync(disk).filter((name) => name.endsWith('.draft'))).toEqual([])
    }),
  )

  mounts('makes no keys that are not whole, and the next start makes them', () =>
    onFullDisk((disk) => {
      const data = join(disk, 'data')
      mkdirSync(data)
      fill(disk)
      expect(() => openSettings(data)).toThrow(/ENOSPC/)
      expect(readdirSync(data)).toEqual([])
      for (const name of readdirSync(disk).filter((each) => each.startsWith('filler'))) rmSync(join(disk, name))
      expect(openSettings(data).codeKeys).toMatch(/^1:.{44}$/)
    }),
  )

  it('of one file’s size leaves keys as they were', () => {
    openSettings(folder)
    const before = contents()
    const script = `require('./local/settings').saveClock(${JSON.stringify(folder)}, 123456789)`
    const limited = `ulimit -f 0; trap '' XFSZ; exec "${process.execPath}" --import tsx -e '${script}'`
    expect(() => execFileSync('bash', ['-c', limited], { stdio: 'pipe' })).toThrow()
    expect(contents()).toEqual(before)
  })
})

describe('a text that is kept once', () => {
  it('stays the first one’s, whoever comes second', () => {
    mkdirSync(folder)
    const place = join(folder, 'keys')
    expect([keepOnce(place, 'first'), keepOnce(place, 'second'), textAt(place)]).toEqual(['first', 'first', 'first'])
  })
})
