import { Input, Text, Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../../contract'
import { command } from '../../../cloud/call'
import { Button } from '../../../ui/Button'
import { Chip } from '../../../ui/Chip'
import { useSpeech } from '../../../words'
import { moment } from '../../../words/figures'
import { sayProblem } from '../../../words/problem'
import type { CommunityHome } from '../community'
import { confirmed } from '../confirm'
import { draftKinds, missingIn, sentFrom, type Draft } from './draft'
import { DraftPictures } from './DraftPictures'
import { DraftPlace } from './DraftPlace'
import { DraftPoll } from './DraftPoll'
import { DraftProduct } from './DraftProduct'
import { SignsLeft } from '../../../ui/SignsLeft'
import { MentionRow } from '../people/MentionRow'
import { useCursor } from './useCursor'
import { useDraft } from './useDraft'
import './draft.css'
import './compose.css'

interface Props {
  home: CommunityHome
  begun: Partial<Draft>
  onGuest: () => void
  onSent: (sent: Output<'community', 'createPost'>) => void
  onScan: () => void
}

/** Writes a post. Nothing that was written is lost by closing the app, by losing the network or by a refusal. */
export function Compose({ home, begun, onGuest, onSent, onScan }: Props) {
  const speech = useSpeech()
  const { community } = speech.words
  const { draft: say } = community
  const { draft, isRestored, change, addPictures, sendPicture, removePicture, clear } = useDraft(begun)
  const { cursor, moveTo, follow } = useCursor(draft.text)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState('')
  const missing = missingIn(draft)
  const sayMissing = {
    ...say.missing,
    product: say.productChoose,
    pictures: say.picturesWait,
    tooLong: say.tooLong,
  }

  const send = async () => {
    if (sending) return
    if (missing) return setProblem(sayMissing[missing])
    setSending(true)
    setProblem('')
    const input = sentFrom(draft, Date.now())
    // Other words are another post: only the same ones are sent again under the same id.
    const outcome = await command('community', 'createPost', input, `post ${JSON.stringify(input)}`)
    setSending(false)
    if (outcome.kind === 'done') {
      clear()
      return onSent(outcome.value)
    }
    if (outcome.kind === 'refused' && outcome.refusal.code === 'notMember') return onGuest()
    return setProblem(outcome.kind === 'unheard' ? say.offline : sayProblem(outcome, speech))
  }
  const discard = async () => {
    if (await confirmed(say.discardAsk, community)) clear()
  }
  const silencedUntil = home.me?.silencedUntil ?? 0
  return (
    <View>
      {silencedUntil > 0 && (
        <Text className="compose-note compose-warn">{community.silenced(moment(silencedUntil, speech.locale))}</Text>
      )}
      {home.me?.needsReview && <Text className="compose-note">{community.needsReview}</Text>}
      {home.me?.postsLeft === 0 && <Text className="compose-note compose-warn">{community.postsSpent}</Text>}
      <View className="chip-row">
        {draftKinds.map((kind) => (
          <Chip
            key={kind}
            text={kind === 'showing' ? community.showing : community.kinds[kind]}
            isOn={draft.kind === kind}
            onTap={() => change({ kind })}
          />
        ))}
      </View>
      <View className="panel compose-sheet">
        <Input
          className="draft-input draft-title"
          value={draft.title}
          placeholder={say.titleHint}
          placeholderClass="draft-hint"
          maxlength={-1}
          onInput={({ detail }) => change({ title: detail.value })}
        />
        <SignsLeft text={draft.title} field="postTitle" />
        <Textarea
          className="draft-text"
          value={draft.text}
          placeholder={say.textHint[draft.kind]}
          placeholderClass="draft-hint"
          maxlength={-1}
          autoHeight
          showConfirmBar={false}
          onInput={(event) => {
            follow(event)
            change({ text: event.detail.value })
          }}
          onBlur={follow}
        />
        <MentionRow
          written={{ text: draft.text, cursor }}
          onWrite={({ text, cursor: after }, named) => {
            moveTo(after)
            change({ text, ...(named ? { named: [...draft.named, named] } : {}) })
          }}
        />
        <SignsLeft text={draft.text} field="postText" />
        {draft.kind === 'poll' && <DraftPoll draft={draft} onChange={change} />}
        <DraftPictures
          pictures={draft.pictures}
          most={home.me?.picturesMax ?? 0}
          onAdd={addPictures}
          onRetry={sendPicture}
          onRemove={removePicture}
        />
        {draft.kind === 'showing' && (
          <DraftProduct
            products={home.me?.scanned ?? []}
            productId={draft.productId}
            onChoose={(productId) => change({ productId })}
            onScan={onScan}
          />
        )}
      </View>
      <DraftPlace home={home} draft={draft} onChange={change} />
      {problem !== '' && <Text className="draft-problem">{problem}</Text>}
      <View className="compose-send">
        <Button
          text={sending ? say.sending : say.send}
          faded={missing !== undefined || sending || silencedUntil > 0}
          onTap={send}
        />
        <Text className="panel-note">{isRestored ? say.restored : say.kept}</Text>
        <Button text={say.discard} kind="quiet" onTap={discard} />
      </View>
    </View>
  )
}
