import type { ReactNode } from 'react'
import type { Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { useWords } from '../ui/language'
import { grouped } from '../ui/memberNumber'
import { useMay } from '../ui/operator'
import { hrefOf, type Address } from '../ui/route'
import { useSettled } from './useSettled'

/** One line of the search: where it leads, what it says, and what else may be typed to find it. */
export interface Choice {
  value: Address
  label: ReactNode
  /** Absent where the cloud found it, by whatever was typed. */
  sought?: string
}

/** Lines of one kind, under its name. */
export interface Kind {
  label: string
  options: Choice[]
}

type Found = Given<'search'>

/** Nobody is found by a single sign. */
const signsMin = 2
/** A pause in typing after which the cloud is asked. */
const pauseMs = 200

/** What the cloud finds for a text, by kind; nothing while nobody may ask, or before there is anything to ask. */
export function useFound(text: string): Kind[] {
  const words = useWords()
  const mayAsk = useMay()
  const settled = useSettled(text.trim(), pauseMs)
  const asks = mayAsk('search') && settled.length >= signsMin && settled === text.trim()
  const { value } = useAnswer('search', asks ? { sought: settled } : null)
  if (!asks || !value) return []
  const kinds = words.shell.sought
  return [
    { label: kinds.code, options: value.code ? [codeChoice(value.code)] : [] },
    { label: kinds.members, options: value.members.map((member) => memberChoice(member)) },
    { label: kinds.orders, options: value.orders.map((order) => orderChoice(order)) },
    { label: kinds.posts, options: value.posts.map(({ id, title }) => postChoice(id, title)) },
  ].filter(({ options }) => options.length > 0)
}

const codeChoice = ({ code, verdict, productName }: NonNullable<Found['code']>): Choice => ({
  value: hrefOf('/codes/:open', { open: code }),
  label: <Line title={productName} code={code} verdict={verdict} />,
})

const memberChoice = (member: Found['members'][number]): Choice => ({
  value: hrefOf('/members/:memberId', { memberId: member.memberId }),
  label: <MemberLine member={member} />,
})

const orderChoice = (order: Found['orders'][number]): Choice => ({
  value: hrefOf('/orders/:orderId', { orderId: order.id }),
  label: <OrderLine order={order} />,
})

const postChoice = (id: string, title: string): Choice => ({
  value: hrefOf('/reviews/:open', { open: id }),
  label: <span className="sought-title">{title}</span>,
})

function Line({
  title,
  code,
  verdict,
}: {
  title: string
  code: string
  verdict: NonNullable<Found['code']>['verdict']
}) {
  const words = useWords()
  return (
    <>
      <span className="sought-title">{title || words.code.verdicts[verdict]}</span>
      <small className="mono">{code}</small>
    </>
  )
}

function MemberLine({ member: { nickname, number, phone, tier, by } }: { member: Found['members'][number] }) {
  const words = useWords()
  return (
    <>
      <span className="sought-title">
        {nickname} <small>{tier}</small>
      </span>
      <small>
        <span className="mono">{by === 'phone' || by === 'phoneTail' ? phone : grouped(number)}</span>
        {' · '}
        {words.shell.foundBy[by]}
      </small>
    </>
  )
}

function OrderLine({ order: { id, title, state } }: { order: Found['orders'][number] }) {
  const words = useWords()
  return (
    <>
      <span className="sought-title">{title}</span>
      <small>
        <span className="mono">{id}</span> · {words.order.states[state]}
      </small>
    </>
  )
}
