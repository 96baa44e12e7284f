import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { DaySpan, type Span } from '../ui/DaySpan'
import { Empty } from '../ui/Empty'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { sayTotal } from '../ui/total'
import { FindMember } from './FindMember'
import type { ListedMember } from './member'
import { grouped } from '../ui/memberNumber'
import { PageLink } from '../ui/Permitted'

const pageSize = 50

/** Finds one member, and lists the latest to join until then. */
export function Members() {
  const words = useWords()
  const pages = usePages()
  const [span, setSpan] = useState<Span>({})
  const answer = useAnswer('listMembers', { ...span, limit: pageSize, ...pages.cursor })
  const columns = useColumns()
  return (
    <Page title={words.member.title} says={words.member.says}>
      <FindMember />
      <div className="filters">
        <span className="soft">{words.member.joinedAt}</span>
        <DaySpan
          span={span}
          onChange={(days) => {
            setSpan(days)
            pages.first()
          }}
        />
      </div>
      <Answered of={answer} lines={10}>
        {({ members, next, ...counted }) =>
          members.length === 0 && pages.number === 1 && Object.keys(span).length === 0 ? (
            <Panel>
              <Empty title={words.member.emptyTitle} says={words.member.emptySays} />
            </Panel>
          ) : (
            <Panel
              flush
              title={words.member.count(sayTotal(counted))}
              says={words.shell.page(pages.number)}
              actions={<PageTurner pages={pages} next={next} />}
            >
              <Rows rows={members} columns={columns} keyOf={({ memberId }) => memberId} perPage={pageSize} />
            </Panel>
          )
        }
      </Answered>
    </Page>
  )
}

function useColumns(): TableColumnsType<ListedMember> {
  const words = useWords()
  return [
    {
      title: words.member.nickname,
      render: (_, { memberId, card }) => (
        <PageLink className="long" to={hrefOf('/members/:memberId', { memberId })}>
          {card.nickname}
        </PageLink>
      ),
    },
    { title: words.member.number, render: (_, { card }) => <span className="mono">{grouped(card.number)}</span> },
    { title: words.member.tier, render: (_, { card }) => card.tier.name },
    { title: words.member.points, align: 'right', render: (_, { card }) => figure(card.points) },
    { title: words.member.pendingPoints, align: 'right', render: (_, { card }) => figure(card.pendingPoints) },
    { title: words.member.growth, align: 'right', render: (_, { card }) => figure(card.growth) },
    { title: words.member.joinedAt, align: 'right', render: (_, { card }) => <Moment at={card.joinedAt} /> },
  ]
}
