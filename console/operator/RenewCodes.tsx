import { Button, Form } from 'antd'
import { useState } from 'react'
import { call, type Asked, type Failure } from '../cloud/call'
import { Trouble } from '../ui/Answered'
import { useWords } from '../ui/language'
import { FactorCodeField } from './FactorCodeField'
import { RecoveryCodes } from './RecoveryCodes'

/** Other recovery codes, for a code of the second step. */
export function RenewCodes({ onDone }: { onDone: () => void }) {
  const words = useWords()
  const [codes, setCodes] = useState<string[]>()
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const renew = async (entered: Asked<'renewRecoveryCodes'>) => {
    setRunning(true)
    const outcome = await call('renewRecoveryCodes', entered)
    setRunning(false)
    setFailure(outcome.ok ? undefined : outcome.failure)
    if (outcome.ok) setCodes(outcome.value.recoveryCodes)
  }
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  return (
    <Form<Asked<'renewRecoveryCodes'>>
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => void renew(entered)}
    >
      <p className="consequence">{words.factor.renewSays}</p>
      <FactorCodeField />
      <Trouble failure={failure} />
      <Button type="primary" htmlType="submit" loading={running} data-asks="renewRecoveryCodes">
        {words.factor.renew}
      </Button>
    </Form>
  )
}
