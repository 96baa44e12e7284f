import { useEffect, useRef, useState } from 'react'
import type { Failure, Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import type { Draft } from './draft'

/** Typing stops this long before the cloud is asked. */
const restMs = 350

export interface Estimate {
  /** The latest one; while a newer is on its way the older stays in sight. */
  value: Given<'estimateCampaign'> | undefined
  failure: Failure | undefined
  /** Whether `value` belongs to the draft as it is now. */
  current: boolean
}

/** What the draft can cost and how its rules read, a moment after the last change. */
export function useEstimate(draft: Draft, unnamed: string): Estimate {
  const question = JSON.stringify({ ...draft, name: draft.name.trim() || unnamed })
  const [rested, setRested] = useState(question)
  useEffect(() => {
    const timer = setTimeout(() => setRested(question), restMs)
    return () => clearTimeout(timer)
  }, [question])

  const restedDraft: Draft = JSON.parse(rested)
  const answer = useAnswer('estimateCampaign', restedDraft)
  const latest = useRef(answer.value)
  if (answer.value !== undefined) latest.current = answer.value
  return {
    value: latest.current,
    failure: answer.failure,
    current: rested === question && answer.value !== undefined && answer.failure === undefined,
  }
}
