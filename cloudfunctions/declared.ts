import { declaredBy } from './kernel/modules'
import * as modules from './modules'

/** What all words declare. */
export const declared = declaredBy(Object.values(modules))

/** Every collection and every index: the engine and the deployment are made from this. */
export const { collections } = declared
