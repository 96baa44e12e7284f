import { useState } from 'react'
import { cloudNow } from '../cloud/clock'
import { useCommand } from '../cloud/command'
import type { Failure } from '../cloud/call'
import { Trouble } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { useWords } from '../ui/language'
import { Page, Panel } from '../ui/Page'
import { CodeField } from './CodeField'
import { MemberAtTill } from './MemberAtTill'
import { RecentReadings } from './RecentReadings'
import { useStoreHere } from './keptStore'
import { TillPlace } from './TillPlace'
import type { Reading } from './reading'

/** A clerk sees the last few, to find the one they have just served. */
const readingsMax = 8

/** Where a clerk asks who is in front of them: a scanner types the code, the card says who it is. */
export function Till() {
  const words = useWords()
  const resolve = useCommand('resolveMemberCode')
  const here = useStoreHere()
  const [readings, setReadings] = useState<Reading[]>([])
  const [failure, setFailure] = useState<Failure>()
  const [latest] = readings

  const read = async (code: string): Promise<boolean> => {
    // A scanner held a moment too long reads the same code twice, and the second time it would be a used one.
    if (code === latest?.code) {
      setFailure(undefined)
      return true
    }
    const outcome = await resolve.run({ code, ...here })
    setFailure(outcome.ok ? undefined : outcome.failure)
    if (outcome.ok)
      setReadings((before) => [{ at: cloudNow(), code, member: outcome.value.member }, ...before].slice(0, readingsMax))
    return outcome.ok
  }

  return (
    <Page title={words.till.title} says={words.till.says} actions={<TillPlace />}>
      <Panel>
        <CodeField running={resolve.running} onRead={read} />
        <Trouble failure={failure} />
        {latest === undefined ? (
          <Empty title={words.till.waitingTitle} says={words.till.waitingSays} />
        ) : (
          failure === undefined && <MemberAtTill key={latest.at} reading={latest} />
        )}
      </Panel>
      <RecentReadings readings={readings} />
    </Page>
  )
}
