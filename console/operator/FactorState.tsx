import { Alert, Button } from 'antd'
import { recoveryCodesFew } from '../../contract/words/operator'
import type { Given } from '../cloud/call'
import { Facts } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { StateMark } from '../ui/StateMark'
import { shortTime } from '../ui/time'

interface FactorStateProps extends Pick<Given<'whoAmI'>, 'factor' | 'lastSignIn'> {
  onSetUp: () => void
  onRenew: () => void
}

/** How the second step of whoever is at the desk stands, and what they can do about it. */
export function FactorState({ factor: { since, recoveryCodes }, lastSignIn, onSetUp, onRenew }: FactorStateProps) {
  const words = useWords()
  const locale = useLanguage()
  return (
    <section className="factor-state">
      {lastSignIn && <p className="soft">{words.signIns.last(shortTime(lastSignIn.at, locale), lastSignIn.where)}</p>}
      {since === null ? (
        <>
          <p>{words.factor.says}</p>
          <Button type="primary" data-asks="beginSecondFactor" onClick={onSetUp}>
            {words.factor.begin}
          </Button>
        </>
      ) : (
        <>
          <Facts
            facts={[
              { label: words.factor.title, value: <StateMark tone="good">{words.factor.on}</StateMark> },
              { label: words.factor.since, value: <Moment at={since} /> },
              { label: words.factor.recoveryCodes, value: words.factor.left(figure(recoveryCodes)) },
            ]}
          />
          {recoveryCodes <= recoveryCodesFew && <Alert type="warning" showIcon title={words.factor.few} />}
          <div className="access-measures">
            <Button data-asks="beginSecondFactor" onClick={onSetUp}>
              {words.factor.replace}
            </Button>
            <Button data-asks="renewRecoveryCodes" onClick={onRenew}>
              {words.factor.renew}
            </Button>
          </div>
          <p className="soft">{words.factor.lost}</p>
        </>
      )}
    </section>
  )
}
