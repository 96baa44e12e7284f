/** Thrown where something is asked that only a brand can answer, and there is none yet. */
export class NotFounded extends Error {
  constructor() {
    super('there is no brand yet: it has to be founded first')
  }
}
