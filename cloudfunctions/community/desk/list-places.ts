import { yes } from '../../../domain/result'
import { readBoards, readTopics } from '../places'
import { programOf } from '../../brand/configuration'
import type { Handler } from '../../kernel/call/serve'
import { presentBoard, presentTopic } from './view'

/** What a form offers to choose from. */
const productsOffered = 100

/** Read from the store, not from the instance's cache: what is edited has to be what is in force. */
export const listPlaces: Handler<'ops', 'listPlaces'> = async (call) => {
  const [boards, topics, products, { tiers }] = await Promise.all([
    readBoards(call),
    readTopics(call),
    call.store.page('products', 'byTime', { order: 'descending', limit: productsOffered }),
    programOf(call),
  ])
  return yes({
    boards: boards.map(presentBoard),
    topics: topics.map(presentTopic),
    tiers: tiers.map(({ code, name }) => ({ code, name })),
    products: products.documents.map(({ _id, name }) => ({ id: _id, name })),
  })
}
