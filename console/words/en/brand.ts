import type { Words } from '../zh-CN'

export const brand: Words['brand'] = {
  title: 'Brand',
  says: 'Name, looks, what an item is, how you are reached. Members’ phones show it within seconds of saving.',
  originFixed: (origin) => `The address in the codes, ${origin}, is printed and stays`,
  termsTitle: 'Terms',
  termsVersion: (version) => `Version ${version} is in force`,
  asksAgain: 'Ask members to read and agree again (where company, privacy contact or items have changed)',
  save: 'Save',
  saved: 'Saved',
}
