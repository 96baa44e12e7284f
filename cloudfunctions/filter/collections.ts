import { collection } from '../kernel/store/collections'
import type { WordList } from './documents'

export const collections = {
  wordLists: collection<WordList>()({ kept: 'used', indexes: { byTime: { fields: ['createdAt'] } } }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
