import { Select, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { approvalStates, type ApprovalState } from '../../contract/words/approval'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { PageLink } from '../ui/Permitted'
import { hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { RequestState, sayAmount, sayTitle, type RequestRow } from './request'
import { RulesPanel } from './RulesPanel'

const pageSize = 50
/** A colleague may decide at any moment. */
const everyMs = 20_000

/** What waits for a second pair of eyes, what was decided, and from how much on things wait. */
export function Approvals() {
  const words = useWords()
  const pages = usePages()
  const [state, setState] = useState<ApprovalState>()
  const answer = useAnswer('listApprovals', { limit: pageSize, ...(state && { state }), ...pages.cursor }, everyMs)
  const columns = useColumns()
  return (
    <Page title={words.approval.title} says={words.approval.says}>
      <Answered of={answer} lines={6}>
        {({ approvals, next }) =>
          approvals.length === 0 && state === undefined && pages.number === 1 ? (
            <Panel>
              <Empty title={words.approval.emptyTitle} says={words.approval.emptySays} />
            </Panel>
          ) : (
            <Panel
              flush
              title={words.approval.listTitle}
              says={words.shell.page(pages.number)}
              actions={
                <>
                  <Select<ApprovalState | 'all'>
                    aria-label={words.shell.state}
                    value={state ?? 'all'}
                    popupMatchSelectWidth={false}
                    options={[
                      { value: 'all', label: words.approval.filterAll },
                      ...approvalStates.map((each) => ({ value: each, label: words.approval.states[each] })),
                    ]}
                    onChange={(chosen) => {
                      setState(chosen === 'all' ? undefined : chosen)
                      pages.first()
                    }}
                  />
                  <PageTurner pages={pages} next={next} />
                </>
              }
            >
              <Rows rows={approvals} columns={columns} keyOf={({ id }) => id} perPage={pageSize} />
            </Panel>
          )
        }
      </Answered>
      <RulesPanel />
    </Page>
  )
}

function useColumns(): TableColumnsType<RequestRow> {
  const words = useWords()
  return [
    {
      title: words.approval.what,
      render: (_, { id, kind }) => (
        <PageLink to={hrefOf('/approvals/:approvalId', { approvalId: id })}>{words.approval.kinds[kind]}</PageLink>
      ),
    },
    { title: words.approval.subject, render: (_, row) => <span className="long">{sayTitle(row, words)}</span> },
    { title: words.approval.amount, align: 'right', render: (_, row) => sayAmount(row, words) },
    { title: words.shell.state, render: (_, { state }) => <RequestState state={state} /> },
    { title: words.approval.askedBy, render: (_, { askedBy }) => <span className="long">{askedBy.name}</span> },
    { title: words.approval.askedAt, render: (_, { at }) => <Moment at={at} /> },
    {
      title: words.approval.decidedBy,
      render: (_, { decided }) => <span className="long">{decided?.by.name ?? words.approval.none}</span>,
    },
  ]
}
