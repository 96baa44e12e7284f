import { useCallback, useState } from 'react'
import type { Output } from '../../../contract'
import { call, command } from '../../cloud/call'
import { useSpeech } from '../../words'
import { sayProblem } from '../../words/problem'

type Tasks = Output<'member', 'tasks'>
export type Task = Tasks['tasks'][number]
export type Claimed = Output<'member', 'claimTask'>

export type Listed =
  | { kind: 'asking' }
  | { kind: 'offline' }
  | { kind: 'failed'; sentence: string }
  | { kind: 'guest' }
  | { kind: 'listed'; points: number; tasks: Task[] }

/** The member's tasks, and claiming them. What is listed stays while it is asked for again. */
export function useTasks(onCard: (card: Claimed['card']) => void) {
  const speech = useSpeech()
  const [listed, setListed] = useState<Listed>({ kind: 'asking' })
  const [claiming, setClaiming] = useState<string>()
  const [claimed, setClaimed] = useState<Claimed>()
  const [problem, setProblem] = useState('')

  const refresh = useCallback(async () => {
    const outcome = await call('member', 'tasks', {})
    if (outcome.kind === 'done') return setListed({ kind: 'listed', ...outcome.value })
    if (outcome.kind === 'refused' && outcome.refusal.code === 'notMember') return setListed({ kind: 'guest' })
    const sentence = sayProblem(outcome, speech)
    setProblem(sentence)
    return setListed((last) =>
      last.kind === 'listed' ? last : outcome.kind === 'offline' ? outcome : { kind: 'failed', sentence },
    )
  }, [speech])

  const claim = async ({ id: taskId, periodId }: Task) => {
    if (claiming !== undefined) return
    setClaiming(taskId)
    setProblem('')
    const outcome = await command('member', 'claimTask', { taskId, periodId })
    setClaiming(undefined)
    if (outcome.kind === 'unheard') return setProblem(sayProblem(outcome, speech))
    if (outcome.kind === 'done') {
      setClaimed(outcome.value)
      onCard(outcome.value.card)
    } else setProblem(sayProblem(outcome, speech))
    await refresh()
  }

  return { listed, claiming, claimed, problem, refresh, claim }
}
