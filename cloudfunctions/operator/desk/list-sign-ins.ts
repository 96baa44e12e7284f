import { yes } from '../../../domain/result'
import type { Call } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import type { SignInNote } from '../documents'

interface Asked {
  account?: string | undefined
  after?: string | undefined
  limit: number
}

async function pageOf({ store }: Call, { account, after, limit }: Asked) {
  const query = { order: 'descending', limit, ...(after === undefined ? {} : { after }) } as const
  const page = await (account === undefined
    ? store.page('signIns', 'byTime', query)
    : store.page('signIns', 'byAccount', { ...query, equals: { account } }))
  return { signIns: page.documents.map(presentSignIn), next: page.next ?? null }
}

const presentSignIn = ({ _id, ...note }: SignInNote) => ({ id: _id, ...note })

/** Everybody's, or one account's, tries at accounts that nobody has included. */
export const listSignIns: Handler<'ops', 'listSignIns'> = async (call, asked) => yes(await pageOf(call, asked))

/** One's own. */
export const mySignIns: Handler<'ops', 'mySignIns'> = async (call, asked) =>
  yes(await pageOf(call, { ...asked, account: call.operator.account }))
