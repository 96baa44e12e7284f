/** Words both sides use and that carry no schema: safe to load anywhere. */
export { passwordLengthMin } from '../../domain/operator/password'

export const operatorRoles = ['admin', 'campaignManager', 'clerk'] as const

export type OperatorRole = (typeof operatorRoles)[number]
