import { AhoCorasick } from '@monyone/aho-corasick'
import { contactsIn, type Contact } from '../../domain/community/contacts'
import type { Finding } from '../../domain/community/visibility'
import type { WordList } from './documents'
import { loadDictionaries } from './dictionaries'
import type { Folding } from '../../contract/words/community'
import { closeWord, foldingsIn, foldWord, spellWord, stagesOf, type Folded, type Stage } from './fold'

/** One word found: which, of which list, and where in the original text. */
export interface Hit {
  word: string
  listId: string
  finding: Exclude<Finding, 'pass'>
  /** What had to be folded for it to be found, in their order; empty where it is written as listed. */
  foldings: Folding[]
  begin: number
  end: number
}

/** A hit, and the allowed phrase around it in which it means no harm; null where there is none. */
export interface Match extends Hit {
  sparedBy: string | null
}

export interface Filtered {
  finding: Finding
  /** The first of them, none over another. */
  hits: Hit[]
  contacts: Contact[]
}

export interface Filter {
  check(text: string): Filtered
  /** Every place where a word was found, also where it is spared. */
  explain(text: string): Match[]
}

/** Readings of two characters and fewer sound like too much else: 微信 is also 威信 and 维新. */
const spelledCharactersMin = 3

/** One text names a word many times over; a reviewer needs a few of them. */
const hitsMax = 20

/** Builds the automata for some lists: once per instance and version of the lists, some milliseconds per thousand words. */
export async function buildFilter(lists: readonly WordList[]): Promise<Filter> {
  const spells = lists.some(({ byPinyin }) => byPinyin)
  await loadDictionaries({ pinyin: spells })
  const words = wordsOf(lists)
  const spelled = spelledWordsOf(lists)
  const written = new AhoCorasick([...words.keys()])
  const read = new AhoCorasick([...spelled.keys()])
  const allowed = new AhoCorasick([...new Set(lists.flatMap(({ allow }) => allow.flatMap(formsOf)))])

  function hitsIn(stage: Stage, original: string): Hit[] {
    const [automaton, known] = stage.after === 'pinyin' ? [read, spelled] : [written, words]
    return automaton.matchInText(stage.text).flatMap(({ begin, end, keyword }) => {
      const listed = known.get(keyword)
      const [from, to] = spanIn(stage, begin, end)
      const standsApart =
        stage.after === 'pinyin' ? startsSyllables(stage, begin, end) : isWhole(keyword, original, from, to)
      if (!listed || !standsApart) return []
      return [{ ...listed, foldings: foldingsIn(original.slice(from, to), stage.after), begin: from, end: to }]
    })
  }

  /** Allowed phrases where they stand in the original. */
  const sparedIn = (stage: Stage): Span[] =>
    allowed.matchInText(stage.text).map(({ begin, end }) => {
      const [from, to] = spanIn(stage, begin, end)
      return { begin: from, end: to }
    })

  function explain(text: string): Match[] {
    const matches: Match[] = []
    const spared: Span[] = []
    for (const stage of stagesOf(text, { pinyin: spells })) {
      spared.push(...sparedIn(stage))
      for (const hit of hitsIn(stage, text)) {
        if (matches.some((known) => isSame(known, hit))) continue
        const phrase = spared.find(({ begin, end }) => begin <= hit.begin && hit.end <= end)
        matches.push({ ...hit, sparedBy: phrase ? text.slice(phrase.begin, phrase.end) : null })
      }
    }
    return matches
  }

  return {
    explain,
    check(text) {
      const kept = explain(text).flatMap(({ sparedBy, ...hit }) => (sparedBy === null ? [hit] : []))
      return { finding: findingOf(kept), hits: apart(kept).slice(0, hitsMax), contacts: contactsIn(text) }
    },
  }
}

interface Span {
  begin: number
  end: number
}

/** Where a piece of a stage stands in the original. */
const spanIn = ({ begins, ends }: Folded, begin: number, end: number): [from: number, to: number] => [
  begins[begin] ?? 0,
  ends[end - 1] ?? 0,
]

/** What one stage found, every later one finds again. */
const isSame = (left: Hit, right: Hit): boolean =>
  left.word === right.word && left.listId === right.listId && left.begin === right.begin && left.end === right.end

/** Hits of which none lies over another: the first found of each. */
const apart = (hits: readonly Hit[]): Hit[] =>
  hits.reduce<Hit[]>(
    (kept, hit) => (kept.some(({ begin, end }) => begin < hit.end && hit.begin < end) ? kept : [...kept, hit]),
    [],
  )

type Listed = Pick<Hit, 'word' | 'listId' | 'finding'>

function wordsOf(lists: readonly WordList[]): Map<string, Listed> {
  const words = new Map<string, Listed>()
  for (const { _id, action, words: listed } of lists)
    for (const word of listed)
      for (const form of formsOf(word))
        if (words.get(form)?.finding !== 'risky') words.set(form, { word, listId: _id, finding: action })
  return words
}

/** A word as the first stages hold it, with the spaces typed inside it, and as it is without any. */
const formsOf = (word: string): string[] => [...new Set([foldWord(word), closeWord(word)])].filter(Boolean)

/** What merely sounds like a word is a doubt and never more: a person decides. */
function spelledWordsOf(lists: readonly WordList[]): Map<string, Listed> {
  const spelled = new Map<string, Listed>()
  for (const { _id, byPinyin, words } of lists)
    for (const word of byPinyin ? words : [])
      if (/^\p{Script=Han}+$/u.test(closeWord(word)) && [...closeWord(word)].length >= spelledCharactersMin)
        spelled.set(spellWord(word), { word, listId: _id, finding: 'review' })
  return spelled
}

/** Letters are a word of their own only where no letter or digit stands beside them. */
const isWhole = (keyword: string, original: string, from: number, to: number): boolean =>
  !/^[a-z0-9 ]+$/.test(keyword) || !(/[a-z0-9]/i.test(original[from - 1] ?? '') || /[a-z]/i.test(original[to] ?? ''))

/** A reading starts where a character's own does: 西安 is not xian. */
const startsSyllables = ({ begins, ends }: Folded, begin: number, end: number): boolean =>
  begins[begin] !== begins[begin - 1] && ends[end - 1] !== ends[end]

const findingOf = (hits: readonly Hit[]): Finding => {
  if (hits.some(({ finding }) => finding === 'risky')) return 'risky'
  return hits.length > 0 ? 'review' : 'pass'
}
