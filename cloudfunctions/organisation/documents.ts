import type { Output } from '../../contract'

type Shown = Output<'ops', 'saveOrganisation'>['organisation']

/** A store, or a dealer that runs some. */
export interface Organisation extends Omit<Shown, 'id'> {
  _id: string
  createdAt: number
}
