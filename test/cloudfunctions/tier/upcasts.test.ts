import { toldAt } from '../../../cloudfunctions/tier/upcasts/told-at'

/** A move as it was stored before moves were told of. */
const before = {
  _id: 'lin:1795000000000:shore:reef',
  memberId: 'lin',
  at: 1_795_000_000_000,
  from: 'shore',
  to: 'reef',
  cause: 'earned' as const,
  inputs: { growth: 620, needed: 600 },
}

it('given a move from before moves were told of, then it is told of as of when it fell due', () => {
  expect(toldAt(before)).toEqual({ ...before, toldAt: before.at })
})

it('given a move that knows when it was told of, then it stays as it is', () => {
  const met = { ...before, toldAt: before.at + 3_600_000 }
  expect(toldAt(met)).toEqual(met)
})
