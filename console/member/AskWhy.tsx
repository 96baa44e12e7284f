import { useState } from 'react'
import { call, type Given } from '../cloud/call'
import { CompensateDrawer } from '../ui/CompensateDrawer'
import { FindOne } from '../ui/FindOne'
import { useWords } from '../ui/language'
import { CommandButton, PageLink } from '../ui/Permitted'
import { hrefOf } from '../ui/route'
import { isOwed } from '../ui/owed'
import { WhyNoPoints } from '../ui/WhyNoPoints'

type Explanation = Given<'explainScan'>['explanation']

/** 为什么没有积分: takes the code that a member asks about and says why, to be read out or sent to them. */
export function AskWhy({ memberId }: { memberId: string }) {
  const words = useWords()
  const [explanation, setExplanation] = useState<Explanation>()
  const [giving, setGiving] = useState(false)
  const find = async (code: string) => {
    const outcome = await call('explainScan', { memberId, code })
    setExplanation(outcome.ok ? outcome.value.explanation : undefined)
    return outcome.ok ? undefined : outcome.failure
  }
  return (
    <FindOne
      title={words.member.whyTitle}
      says={words.member.whySays}
      placeholder={words.code.search}
      confirm={words.member.whyAsk}
      takesPicture
      find={find}
    >
      {explanation && (
        <>
          <WhyNoPoints explanation={explanation} />
          {explanation.code === 'item' && (
            <p className="why-actions">
              {isOwed(explanation) && (
                <CommandButton asks="compensateCode" onClick={() => setGiving(true)}>
                  {words.code.compensate}
                </CommandButton>
              )}
              <PageLink to={hrefOf('/codes/:open', { open: explanation.item.code })}>{words.member.toCode}</PageLink>
            </p>
          )}
          {giving && explanation.code === 'item' && (
            <CompensateDrawer
              memberId={memberId}
              code={explanation.item.code}
              onClose={() => {
                setGiving(false)
                void find(explanation.item.code)
              }}
            />
          )}
        </>
      )}
    </FindOne>
  )
}
