import type { Output, ProcedureName, Sent } from '../../../contract'
import type { Reply } from '../../../domain/community/post'
import { openCloud, type Cloud } from '../../../local/cloud'
import { qingyuBrand } from '../../../local/seed/brand'
import { seedBrand } from '../../../local/seed/seed'
import { freshSettings } from '../../../local/settings'
import { benchProgram } from '../scan/brand'
import { fillBoard, fillPosts, fillReplies, fillTopic } from './fill'

/** A community with so many posts, one of which has as many replies, and a reader who follows whoever wrote them. */
export interface FilledCommunity {
  cloud: Cloud
  postId: string
  /** Looks as the reader, and insists on an answer. */
  look<Name extends ProcedureName<'community'>>(procedure: Name, input: Sent<'community', Name>): Promise<unknown>
  /** Database calls of the latest look. */
  latestCalls(): number
  close(): Promise<void>
}

const readerId = 'bench-reader'
const authorId = 'bench-author'

export async function openFilledCommunity(options: { folder: string | null; size: number }): Promise<FilledCommunity> {
  const { folder, size } = options
  const settings = freshSettings()
  const cloud = await openCloud({ folder, filesFolder: folder ?? '/tmp', settings })
  await seedBrand(cloud, settings, { history: false, program: benchProgram })
  const ask = async <Door extends 'member' | 'community', Name extends ProcedureName<Door>>(
    door: Door,
    visitorId: string,
    procedure: Name,
    input: Sent<Door, Name>,
  ): Promise<Output<Door, Name>> => {
    const requestId = `bench-${visitorId}-${procedure}`
    const reply = await cloud.ask(door, { procedure, requestId, input }, { visitorId, address: '' })
    if (!reply.ok) throw new Error(`${procedure} was refused: ${JSON.stringify(reply.refusal)}`)
    return reply.value as Output<Door, Name>
  }
  for (const visitorId of [readerId, authorId])
    await ask('member', visitorId, 'join', { consent: true, consentVersion: qingyuBrand.consentVersion })
  const { store } = cloud.platform
  await store.create('boards', fillBoard)
  await store.create('topics', fillTopic)
  // Boards are kept in the instance for two seconds.
  cloud.clock.advance(3_000)
  const draft = { kind: 'discussion', boardId: fillBoard._id, topicId: fillTopic._id } as const
  const { post } = await ask('community', authorId, 'createPost', { ...draft, title: '第一帖', text: '水开了。' })
  const { reply } = await ask('community', readerId, 'createReply', { postId: post.id, text: '来了' })
  const sample = await store.get('posts', post.id)
  const sampleReply: Reply | undefined = await store.get('replies', reply.id)
  if (!sample || !sampleReply) throw new Error('what was published exists')
  await fillPosts({ platform: cloud.platform, sample, readerId }, 1, size)
  await fillReplies(cloud.platform, sampleReply, 1, size)
  return {
    cloud,
    postId: post.id,
    look: (procedure, input) => ask('community', readerId, procedure, input),
    latestCalls: () => cloud.calls.latest()[0]?.databaseCalls ?? Number.NaN,
    close: () => cloud.close(),
  }
}
