import { useState } from 'react'
import { readGift, readRewardRules } from '../../contract/rule/codes'
import type { Locale } from '../../contract/sentences'
import { namingTiers, sayGift, sayRewardRule } from '../../contract/sentences/rewards'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { PhoneFrame } from '../ui/PhoneFrame'
import { Picture } from '../ui/Picture'
import { shortTime } from '../ui/time'
import type { Words } from '../words'
import type { Choices, Draft } from './reward'

type Face = 'detail' | 'list'

interface RewardPhoneProps {
  draft: Draft
  choices: Choices
}

/** The reward as members will see it, drawn as the form is filled in. */
export function RewardPhone({ draft, choices }: RewardPhoneProps) {
  const words = useWords()
  const [face, setFace] = useState<Face>('detail')
  return (
    <PhoneFrame
      value={face}
      onChange={setFace}
      options={[
        { value: 'detail', label: words.reward.phone.detail },
        { value: 'list', label: words.reward.phone.list },
      ]}
    >
      {face === 'detail' ? <Detail draft={draft} choices={choices} /> : <List draft={draft} choices={choices} />}
    </PhoneFrame>
  )
}

function Detail({ draft, choices }: RewardPhoneProps) {
  const words = useWords()
  const locale = useLanguage()
  const gift = draft.kind === 'virtual' && draft.gift ? readGift(draft.gift) : null
  return (
    <>
      <div className="phone-reward">
        <Picture name={draft.pictures[0]?.address ?? ''} alt="" size={220} />
        <div className="phone-reward-words">
          <strong className="phone-price">
            {draft.points === null ? '—' : figure(draft.points)} <small>{words.reward.pointsUnit}</small>
          </strong>
          <h3>{draft.title.trim() || words.reward.unnamed}</h3>
          {draft.tagline.trim() !== '' && <p>{draft.tagline}</p>}
          <Specifications draft={draft} />
          <Part title={words.reward.phone.gives} lines={gift?.ok ? [sayGift(gift.value, locale)] : []} />
          <Part
            title={words.reward.phone.rules}
            lines={[...saidOf(draft, choices, locale), ...windowOf(draft, words, locale)]}
          />
          <Part title={words.reward.phone.description} lines={[draft.description]} />
          <Part title={words.reward.phone.instructions} lines={[draft.instructions]} />
        </div>
      </div>
      <div className="phone-foot">
        <span className="phone-button">{words.reward.phone.redeem}</span>
      </div>
    </>
  )
}

function Specifications({ draft: { specifications } }: { draft: Draft }) {
  return specifications.map(({ name, values }, place) => (
    // Specifications have no identity but their place.
    <div className="phone-specification" key={place}>
      <span>{name}</span>
      {values.map((value, at) => (
        <i key={value} className={at === 0 ? 'phone-chosen' : undefined}>
          {value}
        </i>
      ))}
    </div>
  ))
}

/** A part of the page with its title; not there where nothing is said. */
function Part({ title, lines }: { title: string; lines: string[] }) {
  const said = lines.filter((line) => line.trim() !== '')
  if (said.length === 0) return null
  return (
    <section className="phone-part">
      <h4>{title}</h4>
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}

function windowOf({ opensAt, closesAt }: Draft, { reward }: Words, locale: Locale): string[] {
  return [
    ...(opensAt === null ? [] : [reward.phone.opens(shortTime(opensAt, locale))]),
    ...(closesAt === null ? [] : [reward.phone.closes(shortTime(closesAt, locale))]),
  ]
}

/** The rules that are filled in so far, as members read them; one at a time, so that a gap in one hides no other. */
const saidOf = ({ rules }: Draft, { tiers }: Choices, locale: Locale): string[] =>
  rules.flatMap((use) => {
    const read = readRewardRules([use])
    const named = (code: string) => tiers.find((tier) => tier.code === code)?.name ?? code
    return read.ok ? read.value.map((rule) => sayRewardRule(namingTiers(rule, named), locale)) : []
  })

/** Beside it on the shelf stand drawn ones, so that it is seen among others. */
const neighbours = 3

function List({ draft, choices }: RewardPhoneProps) {
  const words = useWords()
  return (
    <>
      <div className="phone-head">{words.reward.phone.mall}</div>
      <div className="phone-categories">
        {choices.categories.map(({ code, name }) => (
          <span key={code} className={code === draft.category ? 'phone-chosen' : undefined}>
            {name}
          </span>
        ))}
      </div>
      <div className="phone-shelf">
        <div>
          <Picture name={draft.pictures[0]?.address ?? ''} alt="" size={112} />
          <strong>{draft.title.trim() || words.reward.unnamed}</strong>
          <span className="phone-price-small">
            {draft.points === null ? '—' : figure(draft.points)} <small>{words.reward.pointsUnit}</small>
          </span>
        </div>
        {choices.pictures.slice(0, neighbours).map((name) => (
          <div key={name} className="phone-neighbour" aria-hidden>
            <Picture name={name} alt="" size={112} />
          </div>
        ))}
      </div>
    </>
  )
}
