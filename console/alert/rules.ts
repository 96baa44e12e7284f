import type { Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { useWords } from '../ui/language'
import { nameOfRole } from '../ui/roles'
import { foundedRoleNames } from '../../contract/words/roles'

export type Rules = Given<'getAlertRules'>
export type Rule = Rules['rules'][number]
export type Channel = Rules['channels'][number]

/** Every role that somebody may have, to choose from. */
export function useRoleOptions() {
  const words = useWords()
  const known = useAnswer('listRoles', {}).value?.roles
  const roles = known ?? foundedRoleNames.map((id) => ({ id, name: '' }))
  return roles.map(({ id, name }) => ({ value: id, label: nameOfRole(id, words, name) }))
}
