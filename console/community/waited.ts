import { figure } from '../ui/figures'
import { useWords } from '../ui/language'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** A waiting time as people say it: in the largest unit of which it is more than one. */
export function useWaited(): (ms: number) => string {
  const { withinSecond, span } = useWords().communityFigures
  return (ms) => {
    if (ms < second) return withinSecond
    if (ms < minute) return span(figure(Math.round(ms / second)), 'second')
    if (ms < hour) return span(figure(Math.round(ms / minute)), 'minute')
    return ms < day ? span(tenth(ms / hour), 'hour') : span(tenth(ms / day), 'day')
  }
}

const tenth = (value: number) => figure(Math.round(value * 10) / 10)
