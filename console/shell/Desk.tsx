import { Modal } from 'antd'
import { lazy, Suspense, useEffect } from 'react'
import { useRouter } from 'wouter'
import { foundingPath } from '../../contract/words/founding'
import { invitationPath } from '../../contract/words/operator'
import { setClock } from '../cloud/clock'
import { useHeld } from '../cloud/held'
import { useAnswer } from '../cloud/load'
import { Permitted } from '../cloud/permitted'
import { keepingCodes } from '../cloud/keeping'
import { session } from '../cloud/session'
import { FactorDue } from '../operator/FactorDue'
import { PasswordDue } from '../operator/PasswordDue'
import { SignIn } from '../operator/SignIn'
import { SignInForm } from '../operator/SignInForm'
import { Trouble, Waiting } from '../ui/Answered'
import { useWords } from '../ui/language'
import { DeskContext } from '../ui/operator'
import { pathOf, useAddress, type Address } from '../ui/route'
import { needsAtAddress } from './open'
import { Shell } from './Shell'

/** Keeps the clock right, and notices a session that ended elsewhere. */
const everyMs = 60_000

/** The sign-in page, or the desk of whoever is signed in; or the founding, for whoever has its link. */
export function Desk() {
  const { token } = useHeld(session)
  const address = useAddress()
  const [, secret] = foundingShape.exec(address) ?? []
  const [, invitation] = invitedShape.exec(address) ?? []
  if (secret !== undefined || invitation !== undefined)
    return (
      <Suspense fallback={<Waiting lines={8} />}>
        {secret !== undefined && <Founding secret={secret} />}
        {invitation !== undefined && <Invited secret={invitation} />}
      </Suspense>
    )
  return token === null ? <SignIn /> : <SignedIn />
}

const invitedShape = new RegExp(`^${invitationPath}/([\\w-]+)$`)
const foundingShape = new RegExp(`^${foundingPath}/([\\w-]+)$`)

/** Opened once in an operator's life. */
const Invited = lazy(async () => ({ default: (await import('../operator/Invited')).Invited }))

/** Opened once in a brand's life: nobody else's desk carries it. */
const Founding = lazy(async () => ({ default: (await import('../founding/Founding')).Founding }))

/**
 * An expired session asks for the password above the screens, which stay as they are: nothing half filled in is lost, and
 * the operator is where they were.
 */
function SignedIn() {
  const words = useWords()
  const { expired } = useHeld(session)
  const { parser } = useRouter()
  const isKeeping = useHeld(keepingCodes)
  const who = useAnswer('whoAmI', {}, everyMs)
  const cloudTime = who.value?.now
  useEffect(() => {
    if (cloudTime !== undefined) setClock(cloudTime)
  }, [cloudTime])

  if (who.value === undefined) {
    if (expired) return <SignIn />
    return (
      <main className="alone">
        {who.failure ? <Trouble failure={who.failure} again={who.again} /> : <Waiting lines={4} />}
      </main>
    )
  }
  const { operator, brandName, item, mayAsk, till, passwordDue, factorDue } = who.value
  const permitted = new Set(mayAsk)
  const needsAt = (to: Address) => needsAtAddress(pathOf(to), parser)
  return (
    <DeskContext.Provider value={{ operator, brandName, item, till, mayAsk: permitted, needsAt }}>
      <Permitted.Provider value={permitted}>
        {passwordDue ? (
          <PasswordDue name={operator.name} />
        ) : factorDue || isKeeping ? (
          <FactorDue name={operator.name} />
        ) : (
          <Shell key={operator.id} />
        )}
        <Modal
          open={expired}
          title={words.session.againTitle}
          footer={null}
          closable={false}
          keyboard={false}
          mask={{ closable: false }}
          width={400}
          zIndex={3000}
          destroyOnHidden
          centered
        >
          <p className="consequence">{words.session.againSays}</p>
          <SignInForm account={operator.account} />
        </Modal>
      </Permitted.Provider>
    </DeskContext.Provider>
  )
}
