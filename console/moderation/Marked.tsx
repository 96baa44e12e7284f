import { sayFoldings } from '../ui/foldings'
import { useWords } from '../ui/language'
import type { WholeText } from './text'

type Part = WholeText['text']['part']

/** A text as it was written, never as markup, with the words of the lists marked and named on hover. */
export function Marked({ part: { text, hits } }: { part: Part }) {
  const words = useWords()
  const pieces = hits.map((hit, place) => ({
    hit,
    before: text.slice(hits[place - 1]?.end ?? 0, hit.begin),
    found: text.slice(hit.begin, hit.end),
  }))
  return (
    <>
      {pieces.map(({ hit, before, found }) => (
        <span key={hit.begin}>
          {before}
          <mark
            className={`found found-${hit.finding}`}
            title={words.moderation.hit(hit.word, hit.list, sayFoldings(hit.foldings, words))}
          >
            {found}
          </mark>
        </span>
      ))}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  )
}
