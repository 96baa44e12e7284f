import { hidingWeight } from '../../../domain/community/reports'
import { mayJudgeAppeal, takingDown, type Review } from '../../../domain/community/review'
import { no, yes } from '../../../domain/result'
import { presentPicture } from '../../community/pictures'
import { boardOf, topicOf } from '../../community/places'
import { newcomer } from '../../community/participants'
import { isPost, postIdOfSubject, subjectOf, type Subject } from '../../community/subjects'
import { productOf } from '../../product/configuration'
import { hasColleagueWho } from '../../operator/colleagues'
import type { OperatorCall } from '../../kernel/ports/platform'
import { receptionOf } from '../../community/receptions'
import type { Handler } from '../../kernel/call/serve'
import { excerptOf } from './excerpt'
import { sifter } from './sift'
import { presentStanding, recentOf } from './standing'
import { presentDecision, presentFacts, presentReview } from './view'

/** Reports shown: past these the weight says it all. */
const reportsMax = 50

/** One text whole, with everything that helps to decide on it. */
export const readText: Handler<'ops', 'readText'> = async (call, { subjectId }) => {
  const { store, at } = call
  const subject = await subjectOf(store, subjectId)
  if (!subject) return no({ code: 'subjectUnknown' })
  const { authorId } = subject
  const [review, reports, participant, reception, recent, colleagues] = await Promise.all([
    store.get('reviews', subjectId),
    store.page('reports', 'bySubject', { equals: { subjectId }, order: 'descending', limit: reportsMax }),
    store.get('participants', authorId),
    receptionOf(store, authorId, at),
    recentOf(call, authorId),
    hasColleagueWho(call, 'post.decide'),
  ])
  return yes({
    text: await presentText(call, subject, review),
    review: review ? presentWhole(call, review, colleagues) : null,
    reports: reports.documents.map(({ reason, details, weight, at: reportedAt }) => ({
      reason,
      details,
      weight,
      at: reportedAt,
    })),
    hidingWeight,
    author: presentStanding(participant ?? newcomer(lastKnown(subject)), reception, at),
    recent: recent.filter((each) => each.subjectId !== subjectId),
  })
}

/** What a text says of an author who has left since. */
const lastKnown = ({ authorId, author, createdAt }: Subject) => ({
  _id: authorId,
  nickname: author.nickname,
  joinedAt: createdAt,
})

function presentWhole(call: OperatorCall, review: Review, colleagues: boolean) {
  return {
    ...presentReview(call, review),
    words: review.evidence.words,
    service: review.evidence.text,
    appeal: review.appeal,
    mayDecide: review.lane !== 'appealed' || mayJudgeAppeal(review, call.operator.id, colleagues),
    takingDown: takingDown(review),
    decisions: review.decisions.map(presentDecision),
  }
}

async function presentText(call: OperatorCall, subject: Subject, review: Review | undefined) {
  const sift = await sifter(call)
  const [board, ofPost, answers] = await Promise.all([
    boardOf(call, subject.boardId),
    presentPost(call, subject, review),
    isPost(subject) ? null : presentAnswered(call, subject),
  ])
  return {
    ...presentFacts(subject),
    ...ofPost,
    postId: postIdOfSubject(subject),
    kind: isPost(subject) ? subject.kind : null,
    boardName: board?.name ?? '',
    titlePart: isPost(subject) ? sift(subject.title) : null,
    part: sift(subject.text),
    options: isPost(subject) ? (subject.poll?.options ?? []).map(sift) : [],
    answers,
    stateReason: subject.stateReason,
  }
}

/** What only posts have. */
async function presentPost(call: OperatorCall, subject: Subject, review: Review | undefined) {
  if (!isPost(subject)) return { topicName: null, productName: null, pictures: [] }
  const found = new Map(review?.evidence.pictures.map(({ picture, finding }) => [picture, finding]))
  const [topic, product, pictures] = await Promise.all([
    subject.topicId === null ? undefined : topicOf(call, subject.topicId),
    subject.product ? productOf(call, subject.product.productId) : undefined,
    Promise.all(subject.pictures.map((picture) => presentPicture(call, picture))),
  ])
  return {
    topicName: topic?.name ?? null,
    productName: product?.name ?? null,
    pictures: pictures.map((picture) => ({ ...picture, finding: found.get(picture.id) ?? null })),
  }
}

/** What a reply answers: its post, or the reply above it in the thread. */
async function presentAnswered({ store }: OperatorCall, subject: Subject) {
  const post = await store.get('posts', postIdOfSubject(subject))
  const thread = !isPost(subject) && subject.threadId ? await store.get('replies', subject.threadId) : undefined
  const answered = thread ?? post
  if (!post || !answered) return null
  return { title: post.title, author: answered.author.nickname, excerpt: excerptOf(answered.text) }
}
