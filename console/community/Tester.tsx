import { Input } from 'antd'
import { useEffect, useState } from 'react'
import type { Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { Trouble } from '../ui/Answered'
import { figure } from '../ui/figures'
import { sayFoldings } from '../ui/foldings'
import { useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { StateMark, type Tone } from '../ui/StateMark'
import { decisive, piecesOf, placeOf, type Match } from './marks'
import { counted } from '../ui/counted'

type Tested = Given<'testWords'>

/** Whoever types is asked about when they pause. */
const pauseMs = 400

/** A text to paste, what the saved lists find in it, and why. */
export function Tester() {
  const words = useWords()
  const [typed, setTyped] = useState('')
  const text = useSettled(typed)
  const answer = useAnswer('testWords', text.trim() === '' ? null : { text })
  return (
    <Panel title={words.wordList.tester} says={words.wordList.testerSays}>
      <Input.TextArea
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        rows={5}
        {...counted('wordsTried')}
        placeholder={words.wordList.testerExample}
        aria-label={words.wordList.testerField}
      />
      <p className="field-note soft">{words.wordList.testerHint}</p>
      <Trouble failure={answer.failure} again={answer.again} />
      {answer.value && text.trim() !== '' && <Finding tested={answer.value} />}
    </Panel>
  )
}

function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}

const tones: Record<Tested['finding'], Tone> = { pass: 'good', review: 'warn', risky: 'bad' }

function Finding({ tested }: { tested: Tested }) {
  const words = useWords()
  const { text, finding, matches, contacts, links } = tested
  const kinds = [...new Set(contacts.map(({ kind }) => words.wordList.contacts[kind]))]
  return (
    <div className="tested" role="status">
      <p className="tested-finding">
        <StateMark tone={tones[finding]}>{words.wordList.findings[finding]}</StateMark>
        <span>{useWhy(tested)}</span>
      </p>
      {matches.length > 0 && <MarkedText text={text} matches={matches} />}
      <ol className="matches">
        {matches.map((match) => (
          <MatchLine key={`${match.listId} ${match.word} ${match.begin} ${match.end}`} text={text} match={match} />
        ))}
      </ol>
      {kinds.length > 0 && <p className="soft">{words.wordList.contactSays(kinds.join(words.wordList.join))}</p>}
      {links > 0 && <p className="soft">{words.wordList.linkSays(figure(links))}</p>}
    </div>
  )
}

function useWhy({ finding, matches }: Tested): string {
  const { why } = useWords().wordList
  const match = decisive(matches)
  if (finding !== 'pass' && match) return why[finding](match.word, match.listName)
  return matches.length > 0 ? why.spared(figure(matches.length)) : why.pass
}

function MarkedText({ text, matches }: { text: string; matches: Match[] }) {
  return (
    <p className="marked-text">
      {piecesOf(text, matches).map(({ text: piece, mark }, at) =>
        mark === null ? (
          // Pieces have no identity but their place.
          <span key={at}>{piece}</span>
        ) : (
          <mark key={at} className={`mark-${mark}`}>
            {piece}
          </mark>
        ),
      )}
    </p>
  )
}

function MatchLine({ text, match }: { text: string; match: Match }) {
  const words = useWords()
  const { word, listName, finding, foldings, sparedBy, begin, end } = match
  const [first, last] = placeOf(text, match)
  return (
    <li>
      <div>
        <strong className="break">{text.slice(begin, end)}</strong>
        <StateMark tone={sparedBy === null ? tones[finding] : 'quiet'}>
          {sparedBy === null ? words.wordList.findings[finding] : words.wordList.spared(sparedBy)}
        </StateMark>
      </div>
      <small>
        {`${words.wordList.as} ${word} · ${listName} · ${words.wordList.at(figure(first), figure(last))} · ${sayFoldings(foldings, words)}`}
      </small>
    </li>
  )
}
