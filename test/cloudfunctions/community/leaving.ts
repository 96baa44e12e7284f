import { readdirSync } from 'node:fs'
import { Jimp } from 'jimp'
import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand, type BrandOptions } from '../../_support/brand'
import { boardIn, faultsInCounts, publish, replyTo } from '../../_support/community'
import { documentsKept, filesKept } from '../../_support/kept'
import { faultsInLedger } from '../../_support/ledger'

const leaver = { id: 'oLeaverOpenId', nickname: '离岛的阿茶' }
const stays = 'oStaysOpenId'

/** What becomes of a poster who leaves, on either adapter. */
export function communityLeavingPromises(adapter: BrandOptions['adapter']): void {
  let brand: Brand
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    await boardIn(brand)
    await brand.join(leaver.id, leaver.nickname)
    await brand.join(stays, '留下的人')
  }, 60_000)
  afterAll(() => brand.close())

  const ask: Brand['visit'] = (...asked) => brand.visit(...asked)
  const publicIdOf = (memberId: string) => brand.all('participants').find(({ _id }) => _id === memberId)?.publicId ?? ''

  async function upload(name: string): Promise<string> {
    const bytes = await new Jimp({ width: 20, height: 20, color: 0x0e5e52ff }).getBuffer('image/jpeg')
    const { fileId } = await brand.cloud.platform.files.write(
      `uploads/${name}`,
      (async function* () {
        yield bytes
      })(),
    )
    return insist(await ask(leaver.id, 'community', 'addPicture', { fileId })).picture.id
  }

  it('leaves nothing of their own, nor their name in what is others’; the counts are those of who is left', async () => {
    const theirs = await publish(brand, stays, { title: '我的帖子' })
    const picture = await upload('leaver-cup.jpg')
    insist(await ask(leaver.id, 'community', 'addPicture', { fileId: await unusedUpload() }))
    const own = await publish(brand, leaver.id, {
      title: '阿茶的独门秘方',
      text: '先温杯，再投茶，最后一道水要等它自己凉下来，别心急。',
      pictures: [picture],
    })
    const [trace] = brand.cloud.safety.waiting().slice(-1)
    if (trace) await brand.cloud.safety.push(trace, 'pass')
    const poll = { options: ['热', '冰'], choicesMax: 1, closesAt: brand.cloud.clock.now() + 20 * dayMs }
    const asked = await publish(brand, stays, { kind: 'poll', title: '热还是冰', poll })
    insist(await ask(leaver.id, 'community', 'votePoll', { postId: asked.id, choices: [0] }))
    const reply = await replyTo(brand, leaver.id, theirs.id, { text: '阿茶回你一句：水温低一点' })
    const answer = await replyTo(brand, stays, theirs.id, {
      replyId: reply.id,
      text: `@${leaver.nickname} 好，听你的，明天再试一次`,
      mentions: [publicIdOf(leaver.id)],
    })
    const thanks = await publish(brand, stays, {
      title: `谢谢 @${leaver.nickname}`,
      text: `@${leaver.nickname} 教的泡法真的很好，谢谢你，下次再来`,
      mentions: [publicIdOf(leaver.id)],
    })
    for (const [kind, targetId] of [
      ['like', theirs.id],
      ['favourite', theirs.id],
      ['follow', publicIdOf(stays)],
      ['block', publicIdOf(stays)],
    ] as const)
      insist(await ask(leaver.id, 'community', 'setMark', { kind, targetId, on: true }))
    for (const [kind, targetId] of [
      ['like', own.id],
      ['favourite', own.id],
      ['mute', publicIdOf(leaver.id)],
    ] as const)
      insist(await ask(stays, 'community', 'setMark', { kind, targetId, on: true }))
    insist(
      await ask(leaver.id, 'community', 'reportText', {
        subjectId: theirs.id,
        reason: 'other',
        details: '阿茶觉得这条不实',
      }),
    )
    await brand.cloud.runJobs()
    expect(faultsInCounts(brand)).toEqual([])
    const traces = [leaver.id, leaver.nickname, publicIdOf(leaver.id), '独门秘方', '先温杯', '阿茶回你一句', '阿茶觉得']
    const left = () => traces.filter((each) => (documentsKept(brand) + filesKept(brand)).includes(each))
    expect(left()).toEqual(traces)
    const pictures = () =>
      readdirSync(brand.filesFolder, { recursive: true }).filter((name) => /\.jpeg$|uploads\/./.test(String(name)))
    expect(pictures().length).toBeGreaterThan(0)

    const note = `${leaver.nickname} 在这里说得太多`
    for (const { id: subjectId } of [own, reply])
      await brand.askDesk('hideText', {
        subjectId,
        reason: 'advert',
        note,
        nothing: 'refused or not, it is noted',
      })
    expect(brand.all('audit').filter(({ input }) => input.includes(note))).toHaveLength(2)
    insist(await ask(leaver.id, 'member', 'askDeletion', {}))
    brand.cloud.clock.advance(7 * dayMs + 60_000)
    for (const _ of [1, 2, 3, 4]) {
      await brand.cloud.runJobs()
      brand.cloud.clock.advance(60_000)
    }
    expect(brand.all('deletions')).toEqual([])
    expect(left()).toEqual([])
    expect(pictures()).toEqual([])

    const seen = insist(await ask(stays, 'community', 'readPost', { postId: theirs.id }))
    expect(seen.post).toMatchObject({ likes: 0, favourites: 0, replies: 1 })
    const thread = insist(await ask(stays, 'community', 'listReplies', { postId: theirs.id, threadId: reply.id }))
    expect(thread.replies).toMatchObject([
      { id: answer.id, text: '@已离开的会员 好，听你的，明天再试一次', mentions: [], answers: null },
    ])
    expect(insist(await ask(stays, 'community', 'readPost', { postId: thanks.id })).post).toMatchObject({
      title: '谢谢 @已离开的会员',
    })
    expect(await ask(stays, 'community', 'readPost', { postId: own.id })).toMatchObject({
      refusal: { code: 'postUnknown' },
    })
    expect(insist(await ask(stays, 'community', 'readPost', { postId: asked.id })).post.poll).toMatchObject({
      voters: 1,
    })
    expect(insist(await ask(stays, 'community', 'communityHome', {})).me).toMatchObject({ followers: 0 })
    expect(insist(await ask(stays, 'community', 'searchPosts', { query: '秘方' })).posts).toEqual([])
    await brand.cloud.runJobs()
    expect(faultsInCounts(brand)).toEqual([])
    expect(faultsInLedger(brand)).toEqual([])
    expect(brand.all('searchTokens').filter(({ postId }) => postId === own.id)).toEqual([])
  }, 120_000)

  async function unusedUpload(): Promise<string> {
    const bytes = await new Jimp({ width: 24, height: 20, color: 0xb3261eff }).getBuffer('image/png')
    return (
      await brand.cloud.platform.files.write(
        'uploads/unused.png',
        (async function* () {
          yield bytes
        })(),
      )
    ).fileId
  }
}
