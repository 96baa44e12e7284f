import type { contract } from '../../contract'
import type { GeneralRefusal } from '../../contract/procedure'

type Desk = (typeof contract)['ops'] & (typeof contract)['till']
type Refused<P> = P extends { effect: 'query' } ? never : P extends { refusals: readonly (infer Code)[] } ? Code : never

/** What a command in the trail can have come to besides being done. */
export type Trailed = Refused<Desk[keyof Desk]> | Exclude<GeneralRefusal, 'unknownProcedure' | 'notSignedIn'>
