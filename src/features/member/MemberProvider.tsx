import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Output } from '../../../contract'
import { BrandProvider, paintBrowser } from '../../brand'
import { call } from '../../cloud/call'
import { keep, kept } from '../../cloud/storage'
import { visitor } from '../../cloud/visitor'
import { useNewDay } from '../../ui/newDay'
import { useSpeech } from '../../words'
import { sentenceOf } from '../../../contract/sentences'
import { useTierRise } from './useTierRise'

export type Home = Output<'member', 'home'>
export type Card = NonNullable<Home['card']>

/** How the last look at the cloud went. What was known before stays on the screen while it goes on. */
export type Reach =
  { kind: 'asking' } | { kind: 'reached' } | { kind: 'offline' } | { kind: 'failed'; sentence: string }

interface Member {
  /** What the cloud said last, on this visit or an earlier one. */
  home: Home | undefined
  reach: Reach
  /** Asks the cloud, and says what it answered if it did; a second call while one is under way joins it. */
  refresh: () => Promise<Home | undefined>
  /** Asks the cloud unless it has just been asked. */
  refreshIfOld: () => void
  /** Takes over a card that came with another answer: points show at once, the rest is asked for at the next look. */
  takeCard: (card: Card) => void
  /** The tier that the card has risen to since this phone showed it last. */
  risen: Card['tier'] | undefined
  seeTier: (tier: Pick<Card['tier'], 'code' | 'growthMin'>) => void
  /** What the tier was before an answer raised it; counts where this phone has shown none yet. */
  seeTierBefore: (tier: Pick<Card['tier'], 'code' | 'growthMin'>) => void
}

const MemberContext = createContext<Member | undefined>(undefined)

const freshForMs = 60_000
/** What a page was opened for is asked before the brand is: a scan waits for nothing. */
const afterThePageMs = 150
/** The number rises with the shape of what is kept: what an earlier version of these screens kept is not read. */
const memory = () => `home.3.${visitor()}`

export function MemberProvider({ children }: { children: ReactNode }) {
  const { locale, speakOf } = useSpeech()
  const [home, setHome] = useState<Home | undefined>(() => kept<Home>(memory()))
  const [reach, setReach] = useState<Reach>({ kind: 'asking' })
  const underWay = useRef<Promise<Home | undefined>>()
  const askedAt = useRef(0)
  const { risen, seeTier, seeTierBefore } = useTierRise(home?.card?.tier)

  const refresh = useCallback(() => {
    underWay.current ??= (async () => {
      setReach((last) => (last.kind === 'reached' ? last : { kind: 'asking' }))
      const outcome = await call('member', 'home', {})
      underWay.current = undefined
      if (outcome.kind !== 'done') {
        setReach(
          outcome.kind === 'offline' ? outcome : { kind: 'failed', sentence: sentenceOf(outcome.refusal, locale) },
        )
        return undefined
      }
      askedAt.current = Date.now()
      setHome(outcome.value)
      setReach({ kind: 'reached' })
      keep(memory(), outcome.value)
      paintBrowser(outcome.value.brand)
      speakOf(outcome.value.brand.item)
      return outcome.value
    })()
    return underWay.current
  }, [locale, speakOf])

  useNewDay(refresh)
  // Whichever page is opened first, it has the brand’s name and colours, and knows whether anything pays.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (askedAt.current === 0) void refresh()
    }, afterThePageMs)
    return () => clearTimeout(timer)
  }, [refresh])

  const member = useMemo<Member>(
    () => ({
      home,
      reach,
      risen,
      seeTier,
      seeTierBefore,
      refresh,
      refreshIfOld: () => {
        if (Date.now() - askedAt.current > freshForMs) void refresh()
      },
      takeCard: (card) => {
        askedAt.current = 0
        setHome((known) => known && { ...known, card })
      },
    }),
    [home, reach, refresh, risen, seeTier, seeTierBefore],
  )

  return (
    <MemberContext.Provider value={member}>
      <BrandProvider value={home?.brand}>{children}</BrandProvider>
    </MemberContext.Provider>
  )
}

export function useMember(): Member {
  const member = useContext(MemberContext)
  if (!member) throw new Error('useMember outside MemberProvider')
  return member
}
