import { Button, Form, Input, QRCode } from 'antd'
import { useState } from 'react'
import { call, type Asked, type Failure, type Given } from '../cloud/call'
import { Trouble } from '../ui/Answered'
import { useWords } from '../ui/language'
import { FactorCodeField } from './FactorCodeField'
import { RecoveryCodes } from './RecoveryCodes'

interface FactorSetupProps {
  /** Whether there is one already, whose place this takes. */
  hasFactor: boolean
  /** The codes to keep are on the screen. */
  onTold?: () => void
  onDone: () => void
}

/** Sets up a second step: the password, the picture for an app and a code of it, and the codes to keep. */
export function FactorSetup({ hasFactor, onTold, onDone }: FactorSetupProps) {
  const [begun, setBegun] = useState<Given<'beginSecondFactor'>>()
  const [told, setTold] = useState<Given<'confirmSecondFactor'>>()
  const tell = (given: Given<'confirmSecondFactor'>) => {
    onTold?.()
    setTold(given)
  }
  if (told) return <RecoveryCodes codes={told.recoveryCodes} onDone={onDone} />
  return begun ? <Confirm begun={begun} onTold={tell} /> : <Begin hasFactor={hasFactor} onBegun={setBegun} />
}

function Begin({ hasFactor, onBegun }: { hasFactor: boolean; onBegun: (begun: Given<'beginSecondFactor'>) => void }) {
  const words = useWords()
  const { failure, running, submit } = useAsk('beginSecondFactor', onBegun)
  return (
    <Form<Asked<'beginSecondFactor'>>
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => void submit(entered)}
    >
      <ol className="factor-steps">
        <li>{words.factor.stepApp}</li>
        <li>{words.factor.stepScan}</li>
        <li>{words.factor.stepKeep}</li>
      </ol>
      <Form.Item
        name="password"
        label={words.factor.password}
        rules={[{ required: true, message: words.session.passwordMissing }]}
      >
        <Input.Password size="large" autoFocus autoComplete="current-password" maxLength={128} />
      </Form.Item>
      {hasFactor && <FactorCodeField />}
      <Trouble failure={failure} />
      <Button type="primary" htmlType="submit" size="large" block loading={running} data-asks="beginSecondFactor">
        {words.factor.begin}
      </Button>
    </Form>
  )
}

function Confirm({
  begun: { secret, address },
  onTold,
}: {
  begun: Given<'beginSecondFactor'>
  onTold: (told: Given<'confirmSecondFactor'>) => void
}) {
  const words = useWords()
  const { failure, running, submit } = useAsk('confirmSecondFactor', onTold)
  return (
    <Form<Asked<'confirmSecondFactor'>>
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => void submit(entered)}
    >
      <div className="factor-picture">
        <QRCode value={address} size={184} type="svg" bordered={false} />
        <div>
          <p>{words.factor.scan}</p>
          <p className="soft">{words.factor.orType}</p>
          <code className="mono factor-secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </div>
      </div>
      <FactorCodeField isEnrolling />
      <Trouble failure={failure} />
      <Button type="primary" htmlType="submit" size="large" block loading={running} data-asks="confirmSecondFactor">
        {words.factor.confirm}
      </Button>
    </Form>
  )
}

/** Asks once for each press: what is told here is told once, and is in no list that would have to be read again. */
function useAsk<Name extends 'beginSecondFactor' | 'confirmSecondFactor'>(
  procedure: Name,
  onAnswer: (given: Given<Name>) => void,
) {
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const submit = async (input: Asked<Name>) => {
    setRunning(true)
    const outcome = await call(procedure, input)
    setRunning(false)
    setFailure(outcome.ok ? undefined : outcome.failure)
    if (outcome.ok) onAnswer(outcome.value)
  }
  return { running, failure, submit }
}
