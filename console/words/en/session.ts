import type { Words } from '../zh-CN'

export const session: Words['session'] = {
  title: 'Sign in to the desk',
  says: 'Use the account your administrator gave you',
  slogan: 'Every item, one code',
  sloganSays: 'Every item is known, every point adds up.',
  account: 'Account',
  accountMissing: 'Please enter your account',
  password: 'Password',
  passwordMissing: 'Please enter your password',
  signIn: 'Sign in',
  signOut: 'Sign out',
  againTitle: 'Your session has ended',
  againSays: 'Sign in again: this page and what you were filling in are still here.',
}
