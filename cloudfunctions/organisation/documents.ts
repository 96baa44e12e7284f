import type { Output } from '../../contract'

type Shown = Output<'ops', 'saveOrganisation'>['organisation']
type Placed = 'province' | 'city' | 'coordinates'

/** A store, or a dealer that runs some. Where it is on a map is absent where nobody said. */
export interface Organisation extends Omit<Shown, 'id' | Placed>, Partial<Pick<Shown, Placed>> {
  _id: string
  createdAt: number
}
