import Taro from '@tarojs/taro'
import { command } from '../../../cloud/call'
import { useSpeech } from '../../../words'
import { sayProblem, type Problem } from '../../../words/problem'

/** Says in a line why something was not done. */
export function useComplaint() {
  const speech = useSpeech()
  return (problem: Problem) => void Taro.showToast({ title: sayProblem(problem, speech), icon: 'none', duration: 2500 })
}

interface Marked {
  on: boolean
  count: number
}

/**
 * Likes and keeps at once on the screen, and takes it back where the cloud says no. `onGuest` is for those who have no card
 * yet.
 */
export function useMark(onGuest: () => void) {
  const complain = useComplaint()
  return async (kind: 'like' | 'favourite', targetId: string, before: Marked, show: (marked: Marked) => void) => {
    const on = !before.on
    show({ on, count: Math.max(0, before.count + (on ? 1 : -1)) })
    const outcome = await command('community', 'setMark', { kind, targetId, on })
    if (outcome.kind === 'done') return show(outcome.value)
    show(before)
    return outcome.kind === 'refused' && outcome.refusal.code === 'notMember' ? onGuest() : complain(outcome)
  }
}
