import { collection } from '../kernel/store/collections'
import type { Brand, Program } from './documents'

export const collections = {
  brands: collection<Brand>()({ kept: 'always', indexes: {} }),
  programs: collection<Program>()({ kept: 'always', indexes: {} }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
