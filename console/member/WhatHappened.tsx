import type { ReactNode } from 'react'
import { sayNotice } from '../../contract/sentences/notices'
import { sayReason } from '../../contract/sentences/reasons'
import { sayTierMove } from '../../contract/sentences/tier'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { PageLink } from '../ui/Permitted'
import { hrefOf } from '../ui/route'
import type { TimelineLine } from './member'

type LineOf<What extends TimelineLine['what']> = Extract<TimelineLine, { what: What }>

/** One line of a timeline in words, with what it was about. */
export function WhatHappened({ line }: { line: TimelineLine }) {
  return <div className="wrapping">{saying(line)}</div>
}

function saying(line: TimelineLine): ReactNode {
  switch (line.what) {
    case 'entry':
      return <EntryLine line={line} />
    case 'visit':
      return <VisitLine line={line} />
    case 'text':
      return <TextLine line={line} />
    case 'notice':
      return <NoticeLine line={line} />
    case 'move':
      return <MoveLine line={line} />
    case 'consent':
      return <ConsentLine line={line} />
    case 'command':
      return <CommandLine line={line} />
  }
}

function EntryLine({ line: { entry, order } }: { line: LineOf<'entry'> }) {
  const words = useWords()
  const locale = useLanguage()
  const { operatorName, scan, ...reason } = entry
  return (
    <>
      {sayReason(reason, locale)} {operatorName && <span className="soft">{words.member.by(operatorName)}</span>}
      {scan && <Item item={scan} />}
      {order && <OrderTold order={order} />}
    </>
  )
}

/** Which item it was: the code as printed, its serial, and its batch. */
function Item({ item, after }: { item: LineOf<'visit'>['item']; after?: ReactNode }) {
  const words = useWords()
  return (
    <small className="soft scanned-item">
      <PageLink className="mono" to={hrefOf('/codes/:open', { open: item.code })}>
        {item.code}
      </PageLink>{' '}
      · {words.member.serial(figure(item.serial))} ·{' '}
      <PageLink to={hrefOf('/batches/:batchId', { batchId: item.batchId })}>
        {words.member.batch(figure(item.batchNumber), item.batchLabel)}
      </PageLink>
      {after}
    </small>
  )
}

function OrderTold({ order }: { order: NonNullable<LineOf<'entry'>['order']> }) {
  const words = useWords()
  const { id, state, parcels, coupon, history } = order
  const latest = history.at(-1)
  return (
    <small className="soft scanned-item">
      {words.timeline.order}{' '}
      <PageLink className="mono" to={hrefOf('/orders/:orderId', { orderId: id })}>
        {id}
      </PageLink>{' '}
      · {words.order.states[state]}
      {latest && history.length > 1 && (
        <>
          {' '}
          <Moment at={latest.at} />
        </>
      )}
      {parcels.map(({ carrier, number }) => (
        <span key={number}> · {words.timeline.parcel(carrier, number)}</span>
      ))}
      {coupon && <> · {words.timeline.couponLeft(coupon.left, coupon.quantity)}</>}
      {coupon?.uses.map(({ usedAt, till, operator }) => (
        <span key={usedAt} className="coupon-use">
          <Moment at={usedAt} /> {words.timeline.couponUse(till, operator)}
        </span>
      ))}
    </small>
  )
}

function VisitLine({ line: { item, productName, where, times } }: { line: LineOf<'visit'> }) {
  const words = useWords()
  return (
    <>
      {words.timeline.visit(productName)}
      <Item
        item={item}
        after={
          <>
            {' · '}
            {words.timeline.visitTimes(times)}
            {where !== '' && ` · ${where}`}
          </>
        }
      />
    </>
  )
}

function TextLine({ line: { id, as, text, state } }: { line: LineOf<'text'> }) {
  const words = useWords()
  return (
    <>
      {words.timeline.text[as]}
      <PageLink to={hrefOf('/reviews/:open', { open: id })}>{text}</PageLink>
      {state !== 'public' && <span className="soft"> · {words.moderation.states[state]}</span>}
    </>
  )
}

function NoticeLine({ line: { facts, sentence } }: { line: LineOf<'notice'> }) {
  const locale = useLanguage()
  return <>{facts ? sayNotice(facts, locale) : sentence}</>
}

function MoveLine({ line: { move } }: { line: LineOf<'move'> }) {
  const words = useWords()
  const locale = useLanguage()
  return (
    <>
      {words.timeline.tierMove(move.from, move.to)} <span className="soft">{words.tier.causes[move.cause]}</span>
      <small className="soft scanned-item">{sayTierMove(move, locale) || move.sentence}</small>
    </>
  )
}

function ConsentLine({ line: { deed, version, leavesAt } }: { line: LineOf<'consent'> }) {
  const words = useWords()
  return (
    <>
      {words.timeline.deeds[deed]}
      {version !== '' && <span className="soft"> · {words.timeline.version(version)}</span>}
      {leavesAt !== null && (
        <span className="soft">
          {' · '}
          {words.timeline.leavesAt} <Moment at={leavesAt} />
        </span>
      )}
    </>
  )
}

function CommandLine({ line: { procedure, operatorName, outcome, reason } }: { line: LineOf<'command'> }) {
  const words = useWords()
  const outcomes: Partial<Record<string, string>> = words.audit.outcomes
  return (
    <>
      {operatorName} · {words.audit.procedures[procedure] ?? procedure}
      {outcome !== 'done' && <span className="bad"> · {outcomes[outcome] ?? outcome}</span>}
      {reason !== '' && <span className="soft"> · {reason}</span>}
    </>
  )
}
