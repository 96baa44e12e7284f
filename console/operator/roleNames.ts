import type { Given } from '../cloud/call'
import { useOrganisations } from '../cloud/lists'
import { useAnswer } from '../cloud/load'
import { useWords } from '../ui/language'
import { nameOfRole } from '../ui/roles'

type Grant = Given<'listOperators'>['operators'][number]['roles'][number]

/** Says a role with the place it is for, where that is not the whole brand. */
export function useRoleNames(): (grant: Grant) => string {
  const words = useWords()
  const roles = useAnswer('listRoles', {}).value?.roles ?? []
  const places = useOrganisations().value?.rows ?? []
  return ({ role, scope }) => {
    const name = nameOfRole(role, words, roles.find(({ id }) => id === role)?.name)
    if (scope.kind === 'brand') return name
    const place = places.find(({ id }) => id === scope.id)?.name ?? words.operator.closedPlace
    return `${name}${words.operator.at(scope.kind === 'dealer' ? words.operator.storesOf(place) : place)}`
  }
}
