import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { Output } from '../../../contract'
import { call, command } from '../../cloud/call'
import { useSpeech } from '../../words'
import { sayProblem } from '../../words/problem'
import { sentenceOf } from '../../../contract/sentences'
import { change } from '../../words/figures'
import { useMember } from './MemberProvider'

type Page = Output<'member', 'standing'>
export type Coupon = Page['coupons'][number]
export type Benefit = Page['benefits'][number]
export type Forecast = Page['forecast']
export type TierMove = Page['moves'][number]

export type Standing =
  { kind: 'asking' } | { kind: 'offline' } | { kind: 'failed'; sentence: string } | { kind: 'guest' } | ListedStanding

export interface ListedStanding extends Page {
  kind: 'listed'
  /** Where earlier moves stand. */
  tail: 'idle' | 'asking' | 'failed'
  /** Whether the birthday gift is on its way. */
  taking: boolean
}

/** The first screen of a history that grows by a few moves a year. */
const pageSize = 10

/** The tier with its forecast, benefits and history. What is shown stays while it is asked for anew. */
export function useStanding() {
  const speech = useSpeech()
  const { words, locale } = speech
  const { takeCard } = useMember()
  const [standing, setStanding] = useState<Standing>({ kind: 'asking' })

  const fetchFirst = useCallback(async () => {
    const outcome = await call('member', 'standing', { limit: pageSize })
    if (outcome.kind === 'done') return setStanding({ ...outcome.value, kind: 'listed', tail: 'idle', taking: false })
    if (outcome.kind === 'offline') return setStanding((shown) => (shown.kind === 'listed' ? shown : outcome))
    if (outcome.refusal.code === 'notMember') return setStanding({ kind: 'guest' })
    return setStanding({ kind: 'failed', sentence: sentenceOf(outcome.refusal, locale) })
  }, [locale])

  const fetchMore = useCallback(async () => {
    if (standing.kind !== 'listed' || standing.next === null || standing.tail === 'asking') return
    setStanding({ ...standing, tail: 'asking' })
    const outcome = await call('member', 'standing', { limit: pageSize, after: standing.next })
    if (outcome.kind !== 'done') return setStanding({ ...standing, tail: 'failed' })
    const { moves, next } = outcome.value
    setStanding({ ...standing, moves: [...standing.moves, ...moves], next, tail: 'idle' })
  }, [standing])

  const takeGift = useCallback(async () => {
    if (standing.kind !== 'listed' || standing.taking) return
    setStanding({ ...standing, taking: true })
    const outcome = await command('member', 'claimBirthdayGift', {})
    if (outcome.kind === 'done') {
      takeCard(outcome.value.card)
      void Taro.showToast({ title: words.standing.giftTaken(change(outcome.value.points)), icon: 'none' })
      return fetchFirst()
    }
    setStanding({ ...standing, taking: false })
    void Taro.showToast({ title: sayProblem(outcome, speech), icon: 'none' })
  }, [standing, takeCard, fetchFirst, words, speech])

  return { standing, fetchFirst, fetchMore, takeGift }
}
