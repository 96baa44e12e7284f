import { type TableColumnsType } from 'antd'
import { useState } from 'react'
import { sayBenefit, sayTierMove, sayTierPolicy } from '../../contract/sentences/tier'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { Facts, type Fact } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { Rows } from '../ui/Rows'
import { CommandButton } from '../ui/Permitted'
import { EndGrantDrawer } from './EndGrantDrawer'
import { GrantTierDrawer } from './GrantTierDrawer'
import type { Standing } from './member'

type TierMove = Standing['moves'][number]

/** A tier moves a few times a year: these are years of it. */
const movesShown = 50

/** What the member's tier rests on, where it is going, how it came there, and what can be given by hand. */
export function TierSection({ memberId }: { memberId: string }) {
  const words = useWords()
  const locale = useLanguage()
  const answer = useAnswer('memberStanding', { memberId, limit: movesShown })
  const [open, setOpen] = useState<'grant' | 'end'>()
  const close = () => setOpen(undefined)
  const standing = answer.value
  return (
    <Panel
      title={words.tier.section}
      says={standing && sayTierPolicy(standing.policy, locale)}
      actions={
        standing && (
          <>
            {standing.forecast.grant && (
              <CommandButton asks="endTierGrant" onClick={() => setOpen('end')}>
                {words.tier.end}
              </CommandButton>
            )}
            <CommandButton asks="grantTier" onClick={() => setOpen('grant')}>
              {words.tier.grant}
            </CommandButton>
          </>
        )
      }
    >
      <Answered of={answer}>
        {(shown) => (
          <>
            <Forecast standing={shown} />
            <Moves moves={shown.moves} />
            {open === 'grant' && <GrantTierDrawer memberId={memberId} standing={shown} onClose={close} />}
            {open === 'end' && <EndGrantDrawer memberId={memberId} standing={shown} onClose={close} />}
          </>
        )}
      </Answered>
    </Panel>
  )
}

function Forecast({ standing: { card, forecast, benefits } }: { standing: Standing }) {
  const words = useWords()
  const locale = useLanguage()
  const { keep, next, grant } = forecast
  const facts: Fact[] = [{ label: words.tier.now, value: card.tier.name }]
  if (grant)
    facts.push({
      label: words.tier.granted,
      value: (
        <>
          {grant.tier.name} · {words.tier.until} <Moment at={grant.until - 1} /> · {grant.reason}
          <br />
          <span className="soft">{words.tier.afterwards(grant.afterwards.name)}</span>
        </>
      ),
    })
  if (keep)
    facts.push({
      label: words.tier.keep(keep.tier.name),
      value: (
        <>
          {words.tier.growthOf(figure(keep.growth), figure(keep.needed))} · {words.tier.countedFrom}{' '}
          <Moment at={keep.from} /> · {words.tier.until} <Moment at={keep.by - 1} />
          {keep.missing > 0 && <span className="soft"> · {words.tier.otherwise(keep.otherwise.name)}</span>}
        </>
      ),
    })
  if (next) facts.push({ label: words.tier.next(next.tier.name), value: words.tier.missing(figure(next.missing)) })
  const counted = benefits.filter(({ left }) => left !== null)
  if (counted.length > 0)
    facts.push({
      label: words.tier.benefits,
      value: counted
        .map(({ gives, left, quantity }) => words.tier.left(sayBenefit(gives, locale), left ?? 0, quantity ?? 0))
        .join(' · '),
    })
  return <Facts facts={facts} />
}

function Moves({ moves }: { moves: TierMove[] }) {
  const words = useWords()
  const locale = useLanguage()
  const columns: TableColumnsType<TierMove> = [
    { title: words.member.at, render: (_, { at }) => <Moment at={at} /> },
    { title: words.tier.move, render: (_, { from, to }) => `${from} → ${to}` },
    { title: words.tier.cause, render: (_, { cause }) => words.tier.causes[cause] },
    {
      title: words.member.reason,
      render: (_, move) => <span className="wrapping">{sayTierMove(move, locale) || move.sentence}</span>,
    },
  ]
  return <Rows rows={moves} columns={columns} keyOf={({ id }) => id} perPage={6} empty={words.tier.noMoves} />
}
