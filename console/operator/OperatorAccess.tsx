import { Button } from 'antd'
import { useState } from 'react'
import type { Given } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { AskOnce } from '../ui/AskOnce'
import { useWords } from '../ui/language'
import { useDesk } from '../ui/operator'
import { LiveSessions } from './LiveSessions'
import { ToldOnce } from './ToldOnce'

type OperatorRow = Given<'listOperators'>['operators'][number]
const whileIn = ['resetPassword', 'resetSecondFactor', 'endSessions', 'disableOperator'] as const
const whileOut = ['resetPassword', 'enableOperator'] as const
const measures = [...whileIn, 'enableOperator'] as const
type Measure = (typeof measures)[number]

/** Where an operator is signed in, and the ways to keep them out or let them in again. One's own account is left to others. */
export function OperatorAccess({ operator }: { operator: OperatorRow }) {
  const words = useWords()
  const { operator: self } = useDesk()
  const [asking, setAsking] = useState<Measure>()
  const [told, setTold] = useState<Given<'resetPassword'>>()
  const isSelf = operator.id === self.id
  const standing = operator.disabledAt === null ? whileIn : whileOut
  const offered = standing.filter((each) => each !== 'resetSecondFactor' || operator.factor.since !== null)
  return (
    <section className="operator-access" aria-label={words.access.title}>
      <h3>{words.access.title}</h3>
      <LiveSessions account={operator.account} />
      {told && <ToldOnce password={told.temporaryPassword} />}
      {isSelf ? (
        <p className="soft">{words.access.own}</p>
      ) : (
        <div className="access-measures">
          {offered.map((each) => (
            <Button key={each} danger={each === 'disableOperator'} onClick={() => setAsking(each)}>
              {words.access.measures[each]}
            </Button>
          ))}
        </div>
      )}
      {measures.map((each) => (
        <AskMeasure
          key={each}
          measure={each}
          operator={operator}
          open={asking === each}
          onTold={setTold}
          onClose={() => setAsking(undefined)}
        />
      ))}
    </section>
  )
}

interface AskMeasureProps {
  measure: Measure
  operator: OperatorRow
  open: boolean
  onTold: (given: Given<'resetPassword'>) => void
  onClose: () => void
}

function AskMeasure({ measure, operator, open, onTold, onClose }: AskMeasureProps) {
  const words = useWords()
  const { run } = useCommand(measure)
  const carryOut = async () => {
    const outcome = await run({ account: operator.account })
    if (!outcome.ok) return outcome.failure
    if ('temporaryPassword' in outcome.value) onTold(outcome.value)
    return undefined
  }
  return (
    <AskOnce
      asks={measure}
      open={open}
      title={`${words.access.measures[measure]} · ${operator.name}`}
      consequence={words.access.consequences[measure](operator.name)}
      confirm={words.access.measures[measure]}
      danger={measure === 'disableOperator'}
      onConfirm={carryOut}
      onClose={onClose}
    />
  )
}
