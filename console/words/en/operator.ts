import type { Words } from '../zh-CN'

export const operator: Words['operator'] = {
  title: 'Operators',
  says: 'Who may sign in, and what they may do',
  count: (operators) => `${operators} operators`,
  add: 'Add an operator',
  addTitle: 'Add an operator',
  addConfirm: 'Add',
  you: '(you)',
  name: 'Name',
  nameHint: 'Written into the audit trail',
  nameMissing: 'Please enter a name',
  account: 'Account',
  accountHint: '3 to 32 lower-case letters, digits, dots, hyphens or underscores; used to sign in',
  accountWrong: 'An account has 3 to 32 lower-case letters, digits, dots, hyphens or underscores',
  password: 'First password',
  passwordHint:
    'At least 10 characters; a few unrelated words are safer and easier than symbols. Hand it over in person',
  passwordShort: 'A password has at least 10 characters',
  role: 'Role',
  rolesTitle: 'What the roles mean',
  roles: { admin: 'Administrator', campaignManager: 'Campaign manager', clerk: 'Clerk' },
  rolesSay: {
    admin: 'May do everything: products, codes, print packs, campaigns, operators and the audit trail.',
    campaignManager:
      'May run campaigns and see products and batches; may not mint, activate or download codes, nor see operators or the trail.',
    clerk: 'May read member codes at a store’s till, and see nothing else.',
  },
  usable: 'Fine',
  slowedUntil: 'Somebody is guessing; new devices wait until',
}
