import { Drawer } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { FactorSetup } from './FactorSetup'
import { FactorState } from './FactorState'
import { RenewCodes } from './RenewCodes'
import { SignInRows } from './SignInRows'

/** How whoever is at the desk signs in: the second step, and what happened lately. */
export function OwnAccess({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const who = useAnswer('whoAmI', {})
  const history = useAnswer('mySignIns', { limit: 20 })
  const [doing, setDoing] = useState<'setUp' | 'renew'>()
  const done = () => setDoing(undefined)
  return (
    <Drawer open onClose={onClose} size={640} title={words.factor.title}>
      <Answered of={who}>
        {({ factor, lastSignIn }) =>
          doing === 'setUp' ? (
            <FactorSetup hasFactor={factor.since !== null} onDone={done} />
          ) : doing === 'renew' ? (
            <RenewCodes onDone={done} />
          ) : (
            <FactorState
              factor={factor}
              lastSignIn={lastSignIn}
              onSetUp={() => setDoing('setUp')}
              onRenew={() => setDoing('renew')}
            />
          )
        }
      </Answered>
      {doing === undefined && (
        <section className="own-sign-ins">
          <h3>{words.signIns.mine}</h3>
          <Answered of={history}>{({ signIns }) => <SignInRows signIns={signIns} />}</Answered>
        </section>
      )}
    </Drawer>
  )
}
