import type { Handler } from '../../kernel/call/serve'
import { changeList } from './word-lists'

export const changeWords: Handler<'ops', 'changeWords'> = (call, { add, ...change }) =>
  changeList(call, { ...change, add: add.map((text, place) => ({ line: place + 1, text })) })
