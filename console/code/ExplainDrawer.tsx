import { Drawer } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { CompensateDrawer } from '../ui/CompensateDrawer'
import { useWords } from '../ui/language'
import { CommandButton, PageLink } from '../ui/Permitted'
import { hrefOf } from '../ui/route'
import { isOwed } from '../ui/owed'
import { WhyNoPoints } from '../ui/WhyNoPoints'

interface ExplainDrawerProps {
  memberId: string
  code: string
  onClose: () => void
}

/** What to say to one member about one code, and what can be given for it. */
export function ExplainDrawer({ memberId, code, onClose }: ExplainDrawerProps) {
  const words = useWords()
  const answer = useAnswer('explainScan', { memberId, code })
  const [giving, setGiving] = useState(false)
  return (
    <Drawer open onClose={onClose} size={520} title={words.code.explainTitle}>
      <Answered of={answer} lines={4}>
        {({ explanation }) => (
          <>
            <WhyNoPoints explanation={explanation} />
            <p className="why-actions">
              {isOwed(explanation) && (
                <CommandButton asks="compensateCode" onClick={() => setGiving(true)}>
                  {words.code.compensate}
                </CommandButton>
              )}
              <PageLink to={hrefOf('/members/:memberId', { memberId })}>{words.code.toMember}</PageLink>
            </p>
          </>
        )}
      </Answered>
      {giving && <CompensateDrawer memberId={memberId} code={code} onClose={() => setGiving(false)} />}
    </Drawer>
  )
}
