import Taro from '@tarojs/taro'
import { useSpeech } from '../../../words'
import { sayProblem } from '../../../words/problem'
import { setWish, useWished } from './wishes'

/** Whether rewards are wished, and the tap that changes it. */
export function useWish() {
  const speech = useSpeech()
  const wished = useWished()
  const wish = async (rewardId: string, isWished: boolean) => {
    const problem = await setWish(rewardId, isWished)
    if (problem) return Taro.showToast({ title: sayProblem(problem, speech), icon: 'none', duration: 3000 })
    return isWished && Taro.showToast({ title: speech.words.mall.wishedNow, icon: 'none' })
  }
  return { wished, wish }
}
