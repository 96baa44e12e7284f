import type { Page } from 'playwright-core'
import { collections } from '../../cloudfunctions/declared'
import { addresses } from '../../local/seed/mall'
import type { RunningBrand } from './running-brand'

/** Far above what any test keeps. */
const documentsMax = 1_000_000
/** An excerpt of a text is no shorter; what is shorter could be a word of ours that somebody also used. */
const excerptSignsMin = 6

const han = /\p{Script=Han}/u

/** Fields that hold what we say ourselves, or a place by its Chinese name. */
const notTheirs = new Set(['sentence', 'where'])

/** What a list of languages calls this one. */
const itsOwnName = '中文'

/** The columns of Taro's date picker, which stands in a browser for the one that WeChat draws in its own language. */
const dateColumn = /^\d+[年月日]$/

export interface OwnTexts {
  /** The longest first. */
  lines: string[]
  /** Names by their first sign, as they stand where there is no picture, and masked; each is a text by itself. */
  initials: ReadonlySet<string>
}

/** All that the brand, its operators and its members have written themselves. */
export function textsOfTheirOwn({ cloud }: RunningBrand): OwnTexts {
  const found = new Set<string>()
  // They are sealed where they are kept.
  gather(addresses, found)
  for (const name of Object.keys(collections)) {
    const query = { fields: [], equals: [], descending: false, limit: documentsMax }
    gather(JSON.parse(cloud.engine.array(name, query)), found)
  }
  const initials = [...found].flatMap((text) => [...text].slice(0, 1).flatMap((sign) => [sign, `${sign}**`]))
  const lines = [...found].sort((one, other) => other.length - one.length)
  return { lines, initials: new Set([...initials, itsOwnName]) }
}

function gather(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    // Texts stand on a page line by line.
    for (const line of value.split('\n')) if (han.test(line)) found.add(line.trim())
  } else if (typeof value === 'object' && value !== null)
    for (const [key, inside] of Object.entries(value)) {
      if (han.test(key)) found.add(key)
      if (!notTheirs.has(key)) gather(inside, found)
    }
}

interface Said {
  text: string
  /** What stands around it, a step and two steps up: a text in which words are marked is in pieces. */
  around: string[]
}

/**
 * What a page for whoever reads English says in Chinese, beside texts of somebody's own: in its title, its texts and its
 * fields, and to whoever listens to it.
 */
export async function chineseOn(page: Page, theirs: OwnTexts): Promise<string[]> {
  const said = await page.evaluate(readPage)
  const known = new Set(theirs.lines)
  const chinese = said.flatMap(({ text, around }) => {
    if (around.some((whole) => known.has(whole.trim()))) return []
    return text.split('\n').flatMap((line) => (isOurs(line.trim(), theirs) ? [line.trim()] : []))
  })
  return [...new Set(chinese)]
}

/** Runs in the page, and hands over what has Chinese in it: all that a page says, with what stands around it, is megabytes. */
function readPage(): Said[] {
  const spoken = ['aria-label', 'aria-description', 'alt', 'title', 'placeholder']
  const found: Said[] = [{ text: document.title, around: [] }]
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('script, style')) continue
    for (const name of spoken) found.push({ text: element.getAttribute(name) ?? '', around: [] })
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      found.push({ text: element.value, around: [] })
    const around = [element.textContent ?? '', element.parentElement?.textContent ?? '']
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) found.push({ text: node.textContent ?? '', around })
  }
  return found.filter(({ text }) => /\p{Script=Han}/u.test(text))
}

/** Whether a line has Chinese that nobody else wrote. */
function isOurs(line: string, { lines, initials }: OwnTexts): boolean {
  if (!han.test(line) || initials.has(line) || dateColumn.test(line)) return false
  const bare = line.replace(/^…|…$/gu, '')
  if ([...bare].length >= excerptSignsMin && lines.some((text) => text.includes(bare))) return false
  let left = line
  for (const text of lines) if (left.includes(text)) left = left.replaceAll(text, ' ')
  for (const masked of initials) if (masked.endsWith('**')) left = left.replaceAll(masked, ' ')
  return han.test(left)
}
