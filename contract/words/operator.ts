/** Words both sides use and that carry no schema: safe to load anywhere. */
export { passwordLengthMin } from '../../domain/operator/password'
export { recoveryCodesFew } from '../../domain/operator/second-factor'

/** What a role can be had for: the whole brand, the stores of one dealer, or one store. */
export const scopeKinds = ['brand', 'dealer', 'store'] as const

/** What is kept of signing in: it was done, it was refused, and what changed how somebody signs in. */
export const signInDeeds = [
  'signedIn',
  'passwordRefused',
  'disabledRefused',
  'expiredRefused',
  'codeRefused',
  'recoveryCodeUsed',
  'invitationAccepted',
  'passwordChanged',
  'passwordReset',
  'factorSet',
  'factorReset',
] as const
export type SignInDeed = (typeof signInDeeds)[number]

/** Where at the desk an invitation's link leads. What stands behind the # goes to no server and into no log. */
export const invitationPath = '/invited'

/** The link of an invitation. @param desk the desk's own address, with a / at its end. */
export const invitationAddress = (desk: string, secret: string): string => `${desk}#${invitationPath}/${secret}`

/** Lines of the trail in one file. */
export const exportedLinesMax = 2_000
