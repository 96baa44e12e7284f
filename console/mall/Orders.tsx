import { Alert } from 'antd'
import { useState } from 'react'
import { ordersPackedMax } from '../../contract/words/mall'
import type { Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { Page, Panel } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { Rows } from '../ui/Rows'
import { CommandButton } from '../ui/Permitted'
import { ExportDrawer } from './ExportDrawer'
import { OrderFilters, type OrderFilter } from './OrderFilters'
import { useOrderColumns, type OrderRow } from './orderColumns'
import { ShownRecipients } from './Recipients'
import { PackButton } from './PackButton'
import { TrackingDrawer } from './TrackingDrawer'

/** A page can be packed as a whole. */
const pageSize = ordersPackedMax

const isNotToPack = ({ state }: OrderRow) => state !== 'placed'

type Drawer = 'export' | 'tracking'
type Packed = Given<'packOrders'>['results']

/** Every redemption on its way to a member: to pack, to send, to look up. */
export function Orders() {
  const words = useWords()
  const mayAsk = useMay()
  const pages = usePages()
  const [filter, setFilter] = useState<OrderFilter>({})
  const [chosen, setChosen] = useState<string[]>([])
  const [drawer, setDrawer] = useState<Drawer>()
  const [packed, setPacked] = useState<Packed>()
  const { orderId, ...others } = filter
  const wanted = useAnswer('listOrders', orderId === undefined ? null : { orderId })
  const missing = orderId !== undefined && wanted.value?.orders.length === 0
  const list = useAnswer(
    'listOrders',
    orderId !== undefined && !missing ? null : { ...others, limit: pageSize, ...pages.cursor },
  )
  const answer = orderId === undefined || missing ? list : wanted
  const columns = useOrderColumns()
  const filtered = Object.values(filter).some((value) => value !== undefined)
  const change = (next: OrderFilter) => {
    setFilter(next)
    setChosen([])
    pages.first()
  }
  return (
    <Page
      title={words.order.title}
      says={words.order.says}
      actions={
        <>
          <CommandButton asks="exportOrders" onClick={() => setDrawer('export')}>
            {words.order.exporting.name}
          </CommandButton>

          <CommandButton asks="importTracking" type="primary" onClick={() => setDrawer('tracking')}>
            {words.order.tracking.name}
          </CommandButton>
        </>
      }
    >
      <OrderFilters filter={filter} onChange={change} />
      {packed && <PackReport results={packed} onClose={() => setPacked(undefined)} />}
      {missing && <Alert type="info" showIcon title={words.order.noSuchNumber(orderId)} />}
      <Answered of={answer} lines={10}>
        {({ orders, next }) =>
          orders.length === 0 && pages.number === 1 && !filtered ? (
            <Panel>
              <Empty title={words.order.emptyTitle} says={words.order.emptySays} />
            </Panel>
          ) : (
            <Panel
              flush
              title={chosen.length > 0 ? words.order.chosen(figure(chosen.length)) : words.order.latest}
              says={words.shell.page(pages.number)}
              actions={
                <>
                  <PackButton
                    orderIds={chosen}
                    onDone={(results) => {
                      setPacked(results)
                      setChosen([])
                    }}
                  />
                  <PageTurner pages={pages} next={next} />
                </>
              }
            >
              {chosen.length > 0 && <ShownRecipients key={chosen.join()} orderIds={chosen} />}
              <Rows<OrderRow>
                rows={orders}
                columns={columns}
                keyOf={({ id }) => id}
                perPage={pageSize}
                {...(mayAsk('packOrders') && {
                  selection: { keys: chosen, onChange: setChosen, refused: isNotToPack },
                })}
              />
            </Panel>
          )
        }
      </Answered>
      {drawer === 'export' && <ExportDrawer filter={filter} onClose={() => setDrawer(undefined)} />}
      {drawer === 'tracking' && <TrackingDrawer onClose={() => setDrawer(undefined)} />}
    </Page>
  )
}

/** What became of a packing, until it is closed. */
function PackReport({ results, onClose }: { results: Packed; onClose: () => void }) {
  const words = useWords()
  const missed = results.filter(({ outcome }) => outcome !== 'packed')
  return (
    <Alert
      type={missed.length === 0 ? 'success' : 'warning'}
      showIcon
      closable={{ onClose }}
      title={words.order.packedSays(figure(results.length - missed.length), figure(missed.length))}
      {...(missed.length > 0 && {
        description: missed.map(({ orderId, outcome }) => (
          <div key={orderId}>
            <span className="mono">{orderId}</span> {words.order.packOutcomes[outcome]}
          </div>
        )),
      })}
    />
  )
}
