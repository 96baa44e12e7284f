import { array, boolean, maxLength, nullable, number, object, optional, picklist, pipe, string } from 'valibot'
import { operators, procedure } from '../procedure'
import { contactKinds, foldings, wordActions, wordChangesMax, wordOutcomes, wordParts } from '../words/community'
import { sheetFields, sheetRefusals } from '../sheet-fields'
import { id, version } from '../fields'
import { typed } from '../text'

const fields = {
  name: typed('wordListName'),
  /** `review` leaves a text to a person, `risky` refuses it. */
  action: picklist(wordActions),
  /** Whether words of three characters and more are also found by their sound; that alone never refuses. */
  byPinyin: boolean(),
}

export const wordListRow = object({
  id,
  ...fields,
  /** How many there are of each. */
  words: number(),
  allow: number(),
  createdAt: number(),
  version,
})

const part = picklist(wordParts)
const words = pipe(array(typed('listedWord')), maxLength(wordChangesMax))
/** A line of a file, or a place among the words typed, counted from 1. */
const lines = array(object({ line: number(), word: string(), outcome: picklist(wordOutcomes) }))
const changed = object({ list: wordListRow, added: number(), removed: number(), lines })
const changeRefusals = ['wordListUnknown', 'changedMeanwhile'] as const

/** The words that the local filter looks for. What is saved is looked for in every new text within seconds. */
export const desk = {
  listWordLists: procedure({
    caller: operators('filter.see'),
    effect: 'query',
    input: object({}),
    output: object({
      lists: array(wordListRow),
      /** How long a change takes at most to be in force everywhere, in milliseconds. */
      effectiveWithinMs: number(),
    }),
    refusals: [],
  }),
  getWordList: procedure({
    caller: operators('filter.see'),
    effect: 'query',
    input: object({ listId: id }),
    output: object({ list: wordListRow, words: array(string()), allow: array(string()) }),
    refusals: ['wordListUnknown'],
  }),
  /** Makes an empty list where no id is given, else edits the one with that id and version. */
  saveWordList: procedure({
    caller: operators('filter.change'),
    effect: 'once',
    input: object({ id: optional(id), version: optional(version), ...fields }),
    output: object({ list: wordListRow }),
    refusals: ['wordListUnknown', 'tooManyWordLists', 'changedMeanwhile'],
  }),
  /** Removes a list with all its words. */
  removeWordList: procedure({
    caller: operators('filter.change'),
    effect: 'once',
    input: object({ listId: id, version }),
    output: object({ removed: number() }),
    refusals: changeRefusals,
  }),
  /** Adds and takes away words, or the phrases in which words mean no harm; says what became of each that was added. */
  changeWords: procedure({
    caller: operators('filter.change'),
    effect: 'once',
    input: object({ listId: id, version, part, add: words, remove: words }),
    output: changed,
    refusals: changeRefusals,
  }),
  /**
   * Adds the words of a text file or sheet: of the column that a heading names, or one in a line, or several parted by 、 and
   * the like. What is wrong with one stops no other.
   */
  importWords: procedure({
    caller: operators('filter.change'),
    effect: 'once',
    input: object({ listId: id, version, part, ...sheetFields }),
    output: changed,
    refusals: [...changeRefusals, ...sheetRefusals],
  }),
  /** What the filter sees in a text, by the lists as they are saved, and what it would decide. */
  testWords: procedure({
    caller: operators('filter.see'),
    effect: 'query',
    input: object({ text: typed('wordsTried') }),
    output: object({
      /** The text as it was read: what is said of places in it is said of this. */
      text: string(),
      /** `pass` goes on to the services, `review` to a person, `risky` is refused. */
      finding: picklist(['pass', ...wordActions]),
      matches: array(
        object({
          word: string(),
          listId: id,
          listName: string(),
          finding: picklist(wordActions),
          /** Where it stands in the text, in UTF-16 units: the first, and the one behind the last. */
          begin: number(),
          end: number(),
          /** What had to be folded for it to be found, in order. */
          foldings: array(picklist(foldings)),
          /** The allowed phrase that it stands in; such a match decides nothing. */
          sparedBy: nullable(string()),
        }),
      ),
      /** Numbers that belong to somebody: they are masked, and decide nothing. */
      contacts: array(object({ kind: picklist(contactKinds), begin: number(), end: number() })),
      links: number(),
    }),
    refusals: [],
    // A pasted text may be a member's.
    secrets: ['text'],
  }),
}
