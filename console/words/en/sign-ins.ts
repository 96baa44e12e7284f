import type { Words } from '../zh-CN'

export const signIns: Words['signIns'] = {
  title: 'Sign-ins',
  says: 'Who signed in when and from where, and who tried to; kept for half a year',
  mine: 'My sign-ins',
  at: 'When',
  who: 'Operator',
  deed: 'What happened',
  where: 'Where',
  unknownPlace: 'Place unknown',
  newDevice: 'New device',
  everybody: 'Everybody',
  none: 'No sign-ins yet',
  last: (moment, where) => `Last sign-in: ${moment}${where === '' ? '' : ` · ${where}`}`,
  deeds: {
    signedIn: 'Signed in',
    passwordRefused: 'Wrong password',
    disabledRefused: 'Refused: the account is disabled',
    expiredRefused: 'Refused: the temporary password ran out',
    codeRefused: 'Wrong code',
    recoveryCodeUsed: 'Used a recovery code',
    invitationAccepted: 'Accepted the invitation',
    passwordChanged: 'Changed the password',
    passwordReset: 'Password was reset',
    factorSet: 'Set up the second step',
    factorReset: 'Second step was reset',
  },
}
