import { dictionary } from '@zxcvbn-ts/language-common'

let common: ReadonlySet<string> | undefined

/** Whether a text in lower case is among the 49,000 passwords that people are known to choose. */
export function isCommonPassword(text: string): boolean {
  // The list takes tens of milliseconds to unfold, which only whoever sets a password has to wait for.
  common ??= new Set(dictionary['passwords-common'])
  return common.has(text)
}
