import { figure } from './figure'

/** A count with what it counts, in English: 0 points, 1 point, 1,200 points, +1 point. What a verb agrees with, `isOne` says. */
export const counted = (count: number | string, one: string, more = `${one}s`): string =>
  `${typeof count === 'number' ? figure(count) : count} ${isOne(count) ? one : more}`

/** Whether English speaks of one: also where the figure says which way it goes. */
export const isOne = (count: number | string): boolean => /^[+−-]?1$/.test(String(count))
