import type { Given } from '../cloud/call'

export type WholeText = Given<'readText'>
