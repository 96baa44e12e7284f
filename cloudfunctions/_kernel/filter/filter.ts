import { AhoCorasick } from '@monyone/aho-corasick'
import { contactsIn, type Contact } from '../../../domain/community/contacts'
import type { Finding } from '../../../domain/community/visibility'
import type { WordList } from '../community/documents'
import { loadDictionaries } from './dictionaries'
import type { Folding } from '../../../contract/words/community'
import { foldWord, spellWord, stagesOf, type Folded } from './fold'

/** One word found: which, of which list, after which folding, and where in the original text. */
export interface Hit {
  word: string
  listId: string
  finding: Exclude<Finding, 'pass'>
  folding: Folding
  begin: number
  end: number
}

export interface Filtered {
  finding: Finding
  hits: Hit[]
  contacts: Contact[]
}

export interface Filter {
  check(text: string): Filtered
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
  const allowed = new AhoCorasick([...new Set(lists.flatMap(({ allow }) => allow.map(foldWord)))].filter(Boolean))

  function hitsIn(stage: Folded & { folding: Folding }, original: string): Hit[] {
    const [automaton, known] = stage.folding === 'pinyin' ? [read, spelled] : [written, words]
    const spared = allowed.matchInText(stage.text)
    return automaton.matchInText(stage.text).flatMap(({ begin, end, keyword }) => {
      const listed = known.get(keyword)
      const isSpared = spared.some((allow) => allow.begin <= begin && end <= allow.end)
      const [from, to] = [stage.begins[begin] ?? 0, stage.ends[end - 1] ?? 0]
      const standsApart =
        stage.folding === 'pinyin' ? startsSyllables(stage, begin, end) : isWhole(keyword, original, from, to)
      return listed && !isSpared && standsApart ? [{ ...listed, folding: stage.folding, begin: from, end: to }] : []
    })
  }

  return {
    check(text) {
      const hits: Hit[] = []
      const isNew = (hit: Hit) => !hits.some((known) => known.begin < hit.end && hit.begin < known.end)
      for (const stage of stagesOf(text, { pinyin: spells }))
        for (const hit of hitsIn(stage, text)) if (hits.length < hitsMax && isNew(hit)) hits.push(hit)
      const spans = allowed.matchInText(text)
      const kept = hits.filter(({ begin, end }) => !spans.some((span) => span.begin <= begin && end <= span.end))
      return { finding: findingOf(kept), hits: kept, contacts: contactsIn(text) }
    },
  }
}

type Listed = Pick<Hit, 'word' | 'listId' | 'finding'>

function wordsOf(lists: readonly WordList[]): Map<string, Listed> {
  const words = new Map<string, Listed>()
  for (const { _id, action, words: listed } of lists)
    for (const word of listed) {
      const folded = foldWord(word)
      if (folded && words.get(folded)?.finding !== 'risky') words.set(folded, { word, listId: _id, finding: action })
    }
  return words
}

/** What merely sounds like a word is a doubt and never more: a person decides. */
function spelledWordsOf(lists: readonly WordList[]): Map<string, Listed> {
  const spelled = new Map<string, Listed>()
  for (const { _id, byPinyin, words } of lists)
    for (const word of byPinyin ? words : [])
      if (/^\p{Script=Han}+$/u.test(word) && [...word].length >= spelledCharactersMin)
        spelled.set(spellWord(word), { word, listId: _id, finding: 'review' })
  return spelled
}

/** Letters are a word of their own only where no letter or digit stands beside them. */
const isWhole = (keyword: string, original: string, from: number, to: number): boolean =>
  !/^[a-z0-9]+$/.test(keyword) || !(/[a-z0-9]/i.test(original[from - 1] ?? '') || /[a-z]/i.test(original[to] ?? ''))

/** A reading starts where a character's own does: 西安 is not xian. */
const startsSyllables = ({ begins, ends }: Folded, begin: number, end: number): boolean =>
  begins[begin] !== begins[begin - 1] && ends[end - 1] !== ends[end]

const findingOf = (hits: readonly Hit[]): Finding => {
  if (hits.some(({ finding }) => finding === 'risky')) return 'risky'
  return hits.length > 0 ? 'review' : 'pass'
}
