import { message } from 'antd'
import { useState } from 'react'
import { sayBenefit } from '../../contract/sentences/tier'
import { useCommand } from '../cloud/command'
import { AskOnce } from '../ui/AskOnce'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { CommandButton } from '../ui/Permitted'
import { useStoreHere } from './keptStore'
import type { Member } from './reading'

interface Props {
  number: string
  granted: Member['benefits']
}

/** What the member can use at the counter: one at a time, asked once. */
export function BenefitsAtTill({ number, granted }: Props) {
  const words = useWords()
  const locale = useLanguage()
  const use = useCommand('useBenefit')
  const here = useStoreHere()
  const [benefits, setBenefits] = useState(granted)
  const [asking, setAsking] = useState<Member['benefits'][number]>()
  const [toast, toasts] = message.useMessage()

  const useOne = async () => {
    const outcome = await use.run({ number, benefit: 'monthlyCouponQuota', ...here })
    if (!outcome.ok) return outcome.failure
    const { benefit } = outcome.value
    setBenefits((before) => before.map((each) => (each.code === benefit.code ? benefit : each)))
    void toast.success(words.till.usedOne(benefit.left ?? 0))
    return undefined
  }

  if (benefits.length === 0) return null
  return (
    <ul className="till-benefits" aria-label={words.till.benefits}>
      {toasts}
      {benefits.map((benefit) => (
        <li key={benefit.code}>
          <span>
            <strong>{sayBenefit(benefit.gives, locale)}</strong>
            <span className="till-benefit-left">
              {words.till.benefitLeft(benefit.left ?? 0, benefit.quantity ?? 0)}
              {benefit.expiresAt !== null && (
                <>
                  {' · '}
                  {words.till.benefitUntil} <Moment at={benefit.expiresAt - 1} />
                </>
              )}
            </span>
          </span>
          <CommandButton asks="useBenefit" disabled={benefit.state !== 'available'} onClick={() => setAsking(benefit)}>
            {benefit.state === 'available' ? words.till.useOne : words.till.usedUp}
          </CommandButton>
        </li>
      ))}
      <AskOnce
        asks="useBenefit"
        open={asking !== undefined}
        title={words.till.useTitle}
        consequence={words.till.useConsequence((asking?.left ?? 1) - 1)}
        confirm={words.till.useOne}
        onConfirm={useOne}
        onClose={() => setAsking(undefined)}
      />
    </ul>
  )
}
