import type { Output } from '../../../contract'
import type { Organisation } from '../documents'

export const presentOrganisation = ({
  _id,
  createdAt: _createdAt,
  province = '',
  city = '',
  coordinates = null,
  ...organisation
}: Organisation): Output<'ops', 'saveOrganisation'>['organisation'] => ({
  id: _id,
  ...organisation,
  province,
  city,
  coordinates,
})
