import { useCallback, useState } from 'react'
import type { Output, Sent } from '../../../contract'
import { call, command, type CommandOutcome } from '../../cloud/call'
import { useSpeech } from '../../words'
import { sayProblem } from '../../words/problem'
import { sentenceOf } from '../../../contract/sentences'

export type Profile = Output<'member', 'profile'>

export type Shown =
  | { kind: 'asking' }
  | { kind: 'offline' }
  | { kind: 'failed'; sentence: string }
  | { kind: 'guest' }
  | { kind: 'held'; profile: Profile }

/** The procedures that answer with the profile as it is afterwards. */
type Change = 'saveProfile' | 'savePicture' | 'bindPhone'

/** The member's own data, and how to change it. A change answers with what stands in its way; empty where it was made. */
export function useProfile() {
  const speech = useSpeech()
  const { locale } = speech
  const [shown, setShown] = useState<Shown>({ kind: 'asking' })

  const fetch = useCallback(async () => {
    const outcome = await call('member', 'profile', {})
    if (outcome.kind === 'done') return setShown({ kind: 'held', profile: outcome.value })
    if (outcome.kind === 'offline') return setShown((before) => (before.kind === 'held' ? before : outcome))
    if (outcome.refusal.code === 'notMember') return setShown({ kind: 'guest' })
    return setShown({ kind: 'failed', sentence: sentenceOf(outcome.refusal, locale) })
  }, [locale])

  const change = async <Name extends Change>(name: Name, input: Sent<'member', Name>): Promise<string> => {
    const outcome: CommandOutcome<'member', Change> = await command('member', name, input)
    if (outcome.kind !== 'done') return sayProblem(outcome, speech)
    setShown({ kind: 'held', profile: outcome.value })
    return ''
  }

  return { shown, fetch, change }
}

export type ChangeProfile = ReturnType<typeof useProfile>['change']
