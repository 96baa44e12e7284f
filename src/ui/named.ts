import { inBrowser } from '../cloud/address'

/** What those who can't see a picture are told of it; an empty name is for one that adds nothing to the words beside it. */
export const named = (name: string) =>
  inBrowser ? { nativeProps: { alt: name } } : name === '' ? {} : { ariaRole: 'img', ariaLabel: name }

/** What a field is for, for those who can't see the words beside it. */
export const labelled = (label: string) => (inBrowser ? { nativeProps: { 'aria-label': label } } : { ariaLabel: label })
