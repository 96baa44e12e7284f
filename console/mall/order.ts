import type { Given } from '../cloud/call'

export type OneOrder = Given<'getOrder'>['order']
