import { type TableColumnsType } from 'antd'
import { useState } from 'react'
import { figure, signed } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { useMay } from '../ui/operator'
import { Panel } from '../ui/Page'
import { Rows } from '../ui/Rows'
import { CommandButton } from '../ui/Permitted'
import { AdjustStockDrawer } from './AdjustStockDrawer'
import { sayChoices } from './reward'
import type { OneReward } from './reward'
import { SecretsDrawer } from './SecretsDrawer'

type Level = OneReward['stock'][number]
type Change = OneReward['changes'][number]

/** What is left of each variant, what was changed by hand, and the way to put more in. */
export function Stock({ one }: { one: OneReward }) {
  const words = useWords()
  const mayAsk = useMay()
  const [adjusted, setAdjusted] = useState<string>()
  const [uploading, setUploading] = useState(false)
  const { reward, stock, changes } = one
  const named = (variantId: string) =>
    sayChoices(reward.variants.find(({ id }) => id === variantId)?.choices ?? []) || words.reward.onlyVariant
  const fromPool = reward.kind === 'secret'
  const columns: TableColumnsType<Level> = [
    { title: words.reward.variant, render: (_, { variantId }) => <span className="long">{named(variantId)}</span> },
    {
      title: words.reward.left,
      align: 'right',
      render: (_, { left }) => <span className={left === 0 ? 'bad' : 'strong'}>{figure(left)}</span>,
    },
    { title: words.reward.held, align: 'right', render: (_, { held }) => figure(held) },
    { title: words.reward.sold, align: 'right', render: (_, { sold }) => figure(sold) },
    // Counted only where a day has its own limit.
    ...(reward.rules.some(({ code }) => code === 'perDay')
      ? [
          {
            title: words.reward.soldToday,
            align: 'right' as const,
            render: (_: unknown, { soldToday }: Level) => figure(soldToday),
          },
        ]
      : []),
    ...(!fromPool && mayAsk('adjustStock')
      ? [
          {
            title: '',
            align: 'right' as const,
            render: (_: unknown, { variantId }: Level) => (
              <CommandButton asks="adjustStock" size="small" onClick={() => setAdjusted(variantId)}>
                {words.reward.adjust}
              </CommandButton>
            ),
          },
        ]
      : []),
  ]
  const level = stock.find(({ variantId }) => variantId === adjusted)
  return (
    <Panel
      flush
      title={fromPool ? words.reward.poolTitle : words.reward.stockTitle}
      says={fromPool ? words.reward.poolSays : words.reward.stockSays}
      actions={
        fromPool && (
          <CommandButton
            asks="uploadSecrets"
            onClick={() => setUploading(true)}
            type={stock.every(({ left }) => left === 0) ? 'primary' : 'default'}
          >
            {words.reward.uploadSecrets}
          </CommandButton>
        )
      }
    >
      <Rows rows={stock} columns={columns} keyOf={({ variantId }) => variantId} />
      {changes.length > 0 && <Changes changes={changes} named={named} />}
      {level && (
        <AdjustStockDrawer
          rewardId={reward.id}
          name={named(level.variantId)}
          level={level}
          onClose={() => setAdjusted(undefined)}
        />
      )}
      {uploading && <SecretsDrawer reward={reward} onClose={() => setUploading(false)} />}
    </Panel>
  )
}

function Changes({ changes, named }: { changes: Change[]; named: (variantId: string) => string }) {
  const words = useWords()
  const columns: TableColumnsType<Change> = [
    { title: words.reward.changedAt, render: (_, { at }) => <Moment at={at} /> },
    { title: words.reward.variant, render: (_, { variantId }) => <span className="long">{named(variantId)}</span> },
    {
      title: words.reward.moved,
      align: 'right',
      render: (_, { moved, units }) => (
        <>
          {signed(moved)}
          {moved !== units && <span className="soft"> {words.reward.asked(signed(units))}</span>}
        </>
      ),
    },
    {
      title: words.shell.why,
      render: (_, { why }) => <span className="wrapping">{why || words.reward.codesUploaded}</span>,
    },
    { title: words.audit.operator, render: (_, { operatorName }) => <span className="long">{operatorName}</span> },
  ]
  return (
    <>
      <h3 className="rows-title">{words.reward.changesTitle}</h3>
      <Rows rows={changes} columns={columns} keyOf={({ id }) => id} perPage={8} />
    </>
  )
}
