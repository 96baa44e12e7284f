import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { command } from '../../../cloud/call'
import { upload } from '../../../cloud/upload'
import { useSpeech } from '../../../words'
import { sentenceOf } from '../../../../contract/sentences'
import { emptyDraft, keepDraft, keptDraft, type Draft, type DraftPicture } from './draft'

/** The post being written. Every change is kept on this phone; pictures are sent ahead, one by one. */
export function useDraft(begun: Partial<Draft>) {
  const { words, locale } = useSpeech()
  const [wasKept] = useState(() => keptDraft())
  const [draft, setDraft] = useState<Draft>(() => ({ ...(wasKept ?? emptyDraft), ...begun }))
  const latest = useRef(draft)

  const change = (to: Partial<Draft>) => {
    latest.current = { ...latest.current, ...to }
    setDraft(latest.current)
    keepDraft(latest.current)
  }
  const changePicture = (path: string, to: Partial<DraftPicture>) =>
    change({ pictures: latest.current.pictures.map((each) => (each.path === path ? { ...each, ...to } : each)) })

  const send = async (path: string) => {
    changePicture(path, { failed: '' })
    const fileId = await upload(path)
    const outcome = fileId ? await command('community', 'addPicture', { fileId }) : { kind: 'unheard' as const }
    if (outcome.kind === 'done') return changePicture(path, { picture: outcome.value.picture })
    const failed =
      outcome.kind === 'unheard' ? words.community.draft.pictureFailed : sentenceOf(outcome.refusal, locale)
    return changePicture(path, { failed })
  }

  /** Lets the member choose as many as there is room for. Whoever closes the album has chosen none. */
  const addPictures = async (room: number) => {
    const chosen = await Taro.chooseImage({ count: room, sizeType: ['compressed'] }).catch(() => undefined)
    const paths = chosen?.tempFilePaths.slice(0, room) ?? []
    change({ pictures: [...latest.current.pictures, ...paths.map((path) => ({ path, picture: null, failed: '' }))] })
    for (const path of paths) await send(path)
  }

  return {
    draft,
    isRestored: wasKept !== undefined,
    change,
    addPictures,
    sendPicture: send,
    removePicture: (path: string) => change({ pictures: latest.current.pictures.filter((each) => each.path !== path) }),
    clear: () => change(emptyDraft),
  }
}
