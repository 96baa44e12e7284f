import type { Organisation } from '../documents'

export const presentOrganisation = ({ _id, ...organisation }: Organisation) => ({ id: _id, ...organisation })
