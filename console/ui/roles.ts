import { isFoundedRole } from '../../contract/words/roles'
import type { Words } from '../words'

/** What a role is called: those that every brand begins with in the reader's language, others as the desk named them. */
export const nameOfRole = (id: string, words: Words, named = ''): string =>
  named === '' && isFoundedRole(id) ? words.operator.roles[id] : named || id
