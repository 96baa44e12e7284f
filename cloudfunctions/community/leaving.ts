import { departedName } from '../../contract/sentences/community'
import { withoutName } from '../../domain/community/mentions'
import type { Platform } from '../kernel/ports/platform'
import { pageLimitMax, type Page } from '../kernel/store/store'
import type { Affinity, Mark, Notice } from './documents'
import { publicIdOf } from '../kernel/call/public-id'
import { markKeyOf } from './marks'
import { picturePath } from './pictures'
import { afterTakingDown } from './published'
import { closeReview } from './reviews'
import { takeSign } from './signs'
import { changeSubject, isPost, move, subjectOf, type Subject } from './subjects'

/** Documents that one step deals with in one run: some tens of seconds. A fuller life takes several runs. */
const worksMax = 500

/** One of the things to be done for somebody who leaves; answers whether it is all done. */
type Step = (platform: Platform, memberId: string, at: number) => Promise<boolean>

/**
 * Takes somebody who has left out of everything that is others': their texts off what they answered, their signs off what
 * they liked, their name out of texts and notices, and their pictures from where files are kept. What is about them alone
 * is scrubbed afterwards, along the table of personal data. Done again it does what is left.
 */
export async function leaveCommunity(platform: Platform, memberId: string, at: number): Promise<boolean> {
  for (const step of steps) if (!(await step(platform, memberId, at))) return false
  return true
}

const withdrawTexts: Step = async (platform, authorId, at) => {
  let works = 0
  for (const collection of ['posts', 'replies'] as const) {
    let after: string | undefined
    do {
      const page: Page<Subject> = await platform.store.page(collection, 'byAuthor', {
        equals: { authorId },
        limit: pageLimitMax,
        ...(after ? { after } : {}),
      })
      for (const text of page.documents) {
        const known = await platform.store.get('credits', text._id)
        if (text.state === 'withdrawn' && !known?.stands) continue
        if (++works > worksMax || !(await withdraw(platform, text, at))) return false
      }
      after = page.next
    } while (after)
  }
  return true
}

async function withdraw(platform: Platform, text: Subject, at: number): Promise<boolean> {
  const withdrawn = text.state === 'withdrawn' ? text : await move(platform, text, 'withdraw', '', at)
  if (!withdrawn) return false
  await afterTakingDown(platform, withdrawn, at)
  await closeReview(platform, text._id, at)
  return true
}

/** Notices to others tell the title of what they are about. */
const forgetTitles: Step = async (platform, authorId) => {
  let after: string | undefined
  do {
    const page = await platform.store.page('posts', 'byAuthor', {
      equals: { authorId },
      limit: pageLimitMax,
      ...(after ? { after } : {}),
    })
    for (const { _id: postId } of page.documents)
      if (!(await emptied(platform, () => noticesOf(platform, 'byPost', { postId }), removeNotice))) return false
    after = page.next
  } while (after)
  return true
}

const forgetDoings: Step = (platform, fromId) =>
  emptied(platform, () => noticesOf(platform, 'byWriter', { fromId }), removeNotice)

const noticesOf = ({ store }: Platform, index: 'byPost' | 'byWriter', equals: Record<string, string>) =>
  store.page('notices', index, { equals, limit: pageLimitMax })

const takeSigns: Step = async (platform, memberId, at) => {
  const take = async (_platform: Platform, { _id, kind, targetId }: Mark) => {
    const author = kind === 'like' ? (await subjectOf(platform.store, targetId))?.authorId : undefined
    await platform.store.transact((transaction) => takeSign(transaction, _id, author, at))
  }
  for (const kind of ['like', 'favourite', 'follow'] as const) {
    const equals = { byMember: markKeyOf(kind, memberId) }
    const isDone = await emptied(
      platform,
      () => platform.store.page('marks', 'byMember', { equals, limit: pageLimitMax }),
      take,
    )
    if (!isDone) return false
  }
  return true
}

/** Their name in others' texts becomes nobody's; a text that changes meanwhile is looked at again by the next run. */
const unname: Step = (platform, memberId) =>
  emptied(
    platform,
    () => platform.store.page('mentions', 'byMember', { equals: { memberId }, limit: pageLimitMax }),
    async ({ store }, { _id, subjectId }) => {
      const subject = await subjectOf(store, subjectId)
      const named = subject?.mentions.find(({ publicId }) => publicId === publicIdOf(memberId))
      if (subject && named) {
        const anonymous = (said: string) => withoutName(said, named.nickname, departedName)
        const title = isPost(subject) ? { title: anonymous(subject.title) } : {}
        const text = anonymous(subject.text)
        const mentions = subject.mentions.filter((each) => each !== named)
        await changeSubject(
          { store },
          subjectId,
          { version: { equals: subject.version } },
          { set: { text, ...title, mentions } },
        )
      }
      await store.remove('mentions', _id)
    },
  )

/** How often they liked whom, and who liked them. */
const forgetAffinities: Step = async (platform, memberId) => {
  const publicId = publicIdOf(memberId)
  const gone = ({ store }: Platform, { _id }: Affinity) => store.remove('affinities', _id)
  const page = (index: 'byFrom' | 'byTo', equals: Record<string, string>) => () =>
    platform.store.page('affinities', index, { equals, limit: pageLimitMax })
  return (
    (await emptied(platform, page('byFrom', { from: publicId }), gone)) &&
    (await emptied(platform, page('byTo', { to: publicId }), gone))
  )
}

const unanswer: Step = (platform, answersId) =>
  emptied(
    platform,
    () => platform.store.page('replies', 'byAnswered', { equals: { answersId }, limit: pageLimitMax }),
    ({ store }, { _id }) => store.updateIf('replies', _id, {}, { set: { answers: null, answersId: null } }),
  )

const removePictures: Step = (platform, memberId) =>
  emptied(
    platform,
    () => platform.store.page('pictures', 'byMember', { equals: { memberId }, limit: pageLimitMax }),
    async ({ files, store }, picture) => {
      if (picture.fileId === null) await files.remove(picturePath(picture))
      else await files.removeById(picture.fileId)
      await store.remove('pictures', picture._id)
    },
  )

const steps: Step[] = [
  withdrawTexts,
  forgetTitles,
  forgetDoings,
  takeSigns,
  forgetAffinities,
  unname,
  unanswer,
  removePictures,
]

const removeNotice = ({ store }: Platform, { _id }: Notice) => store.remove('notices', _id)

/** Works through what a finder finds until it finds no more, as far as one run goes; answers whether it got there. */
async function emptied<Document>(
  platform: Platform,
  find: () => Promise<Page<Document>>,
  work: (platform: Platform, document: Document) => Promise<unknown>,
): Promise<boolean> {
  for (let works = 0; works < worksMax;) {
    const { documents } = await find()
    if (documents.length === 0) return true
    for (const document of documents) await work(platform, document)
    works += documents.length
  }
  return false
}
