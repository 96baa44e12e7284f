/** Words both sides use and that carry no schema: safe to load anywhere. */
export { passwordLengthMin } from '../../domain/operator/password'

/** What a role can be had for: the whole brand, the stores of one dealer, or one store. */
export const scopeKinds = ['brand', 'dealer', 'store'] as const
