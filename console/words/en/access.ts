import type { Words } from '../zh-CN'

export const access: Words['access'] = {
  title: 'Sign-ins and password',
  signedIn: 'signed in',
  thisOne: '(this one)',
  until: 'until',
  noSessions: 'Not signed in anywhere at the moment',
  own: 'Change your own password under your name, at the foot of the menu. Disabling or resetting takes another administrator.',
  disabled: 'Disabled',
  measures: {
    resetPassword: 'Reset password',
    resetSecondFactor: 'Reset second step',
    endSessions: 'Sign out everywhere',
    disableOperator: 'Disable',
    enableOperator: 'Enable',
  },
  consequences: {
    resetPassword: (name) =>
      `The present password of ${name} stops working at once, and so does every sign-in. You will see a temporary password, one time; with it ${name} signs in and first chooses their own.`,
    resetSecondFactor: (name) =>
      `${name} signs in without a code, is signed out everywhere, and sets up another. Do so only for whoever lost their phone and codes, once you are sure it is them.`,
    endSessions: (name) => `${name} is signed out everywhere at once, and may sign in again with the same password.`,
    disableOperator: (name) =>
      `${name} is signed out at once and cannot sign in. What they did stays, and they can be enabled again at any time.`,
    enableOperator: (name) => `${name} may sign in with the password and the roles that they had.`,
  },
  temporary: 'Temporary password',
  temporarySays:
    'Shown only this time: please note it now and hand it over in person. Whoever signs in with it chooses their own first.',
  toldBefore:
    'It was reset a moment ago, and the password is not shown again. If nobody noted it, please reset once more.',
  changePassword: 'Change password',
  changeConfirm: 'Change it',
  changeSays: 'You will be signed out everywhere else; here you stay.',
  oldPassword: 'Present password',
  newPassword: 'New password',
  newPasswordHint: 'At least 10 characters; a few unrelated words are safer and easier than symbols',
  dueTitle: 'First choose your own password',
  dueSays: (name) => `${name}, an administrator reset your password. Choose one that only you know, and you are in.`,
  dueConfirm: 'Change it and enter the desk',
}
