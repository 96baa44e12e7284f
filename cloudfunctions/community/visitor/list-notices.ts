import { sayNotice } from '../../../contract/sentences/notices'
import type { Notice } from '../documents'
import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { memberOf } from '../reader'

/** Replies, mentions and decisions that concern the reader, newest first. */
export const listNotices: Handler<'community', 'listNotices'> = async (call, { after, limit }) => {
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  const page = await call.store.page('notices', 'byMember', {
    equals: { memberId: call.visitorId },
    order: 'descending',
    limit,
    ...(after ? { after } : {}),
  })
  return yes({ notices: page.documents.map(present), next: page.next ?? null })
}

const present = ({ _id, kind, facts, sentence = '', postId, at }: Notice) => ({
  id: _id,
  kind,
  facts: facts ?? null,
  sentence: facts ? sayNotice(facts, 'zh-CN') : sentence,
  postId,
  at,
})
