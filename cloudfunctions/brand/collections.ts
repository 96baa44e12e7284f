import { collection } from '../kernel/store/collections'
import type { Program } from './documents'

export const collections = {
  programs: collection<Program>()({ kept: 'always', indexes: {} }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
