import type { TableColumnsType } from 'antd'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Rows } from '../ui/Rows'
import type { FoundMember } from './member'

type Lot = FoundMember['lots'][number]

/** What expires when, soonest first. */
export function Lots({ lots }: { lots: Lot[] }) {
  const words = useWords()
  const columns: TableColumnsType<Lot> = [
    { title: words.member.lastDay, render: (_, { expiresOn }) => expiresOn },
    { title: words.member.pointsShort, align: 'right', render: (_, { points }) => figure(points) },
  ]
  return (
    <Rows rows={lots} columns={columns} keyOf={({ expiresOn }) => expiresOn} perPage={6} empty={words.member.noLots} />
  )
}
