import { type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useBatches, type Batch } from '../cloud/lists'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { go, hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { holds, Search } from '../ui/Search'
import { BatchStateMark, PartlyStopped } from '../ui/states'
import { PageButton, PageLink } from '../ui/Permitted'
import { MintDrawer } from './MintDrawer'

/** Every batch; `open` is a new one being minted. */
export function Batches({ open }: { open: string | undefined }) {
  const words = useWords()
  const batches = useBatches()
  const columns = useColumns()
  const [text, setText] = useState('')
  const make = (
    <PageButton type="primary" to={hrefOf('/batches/new')}>
      {words.batch.make}
    </PageButton>
  )

  return (
    <Page title={words.batch.title} says={words.batch.says} actions={make}>
      <Answered of={batches}>
        {({ rows, more }) =>
          rows.length === 0 ? (
            <Panel>
              <Empty title={words.batch.emptyTitle} says={words.batch.emptySays} action={make} />
            </Panel>
          ) : (
            <Panel
              flush
              title={words.batch.count(rows.length, more)}
              actions={<Search value={text} onChange={setText} hint={words.batch.search} />}
            >
              <Rows
                rows={rows.filter(({ label, productName, number }) => holds(text, label, productName, String(number)))}
                columns={columns}
                keyOf={({ id }) => id}
              />
            </Panel>
          )
        }
      </Answered>
      {open !== undefined && <MintDrawer onClose={() => go('/batches')} />}
    </Page>
  )
}

function useColumns(): TableColumnsType<Batch> {
  const words = useWords()
  return [
    { title: words.batch.number, align: 'right', width: 72, render: (_, { number }) => figure(number) },
    {
      title: words.batch.label,
      render: (_, { id, label }) => (
        <PageLink className="long" to={hrefOf('/batches/:batchId', { batchId: id })}>
          {label}
        </PageLink>
      ),
    },
    { title: words.batch.product, render: (_, { productName }) => <span className="long">{productName}</span> },
    {
      title: words.shell.state,
      render: (_, { state, stopped }) => (
        <>
          <BatchStateMark state={state} /> <PartlyStopped state={state} stopped={stopped} />
        </>
      ),
    },
    { title: words.batch.size, align: 'right', render: (_, { size }) => figure(size) },
    { title: words.batch.activeCount, align: 'right', render: (_, { activatedCount }) => figure(activatedCount) },
    { title: words.print.downloads, align: 'right', render: (_, { downloads }) => figure(downloads) },
    { title: words.batch.mintedAt, align: 'right', render: (_, { mintedAt }) => <Moment at={mintedAt} /> },
  ]
}
