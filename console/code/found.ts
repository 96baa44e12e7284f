import type { Given } from '../cloud/call'

export type FoundCode = Given<'readCode'>
export type CodeItem = NonNullable<FoundCode['item']>
