import { ArrowLeftOutlined, DeleteOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Popover, Progress } from 'antd'
import { useRef, useState } from 'react'
import type { Failure } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { Trouble } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Picture } from '../ui/Picture'
import { readPicture } from '../ui/readPicture'
import { picturesMax } from './reward'
import type { DraftProps } from './reward'

type Stage = 'reading' | 'sending'

/** How far along each stage is, in percent: the desk's own work first, then the cloud's. */
const reached: Record<Stage, number> = { reading: 30, sending: 70 }

interface PicturesFieldProps extends DraftProps {
  /** The brand's drawn pictures. */
  drawn: string[]
}

/** Up to six pictures, uploaded or drawn; the first one stands in lists. */
export function PicturesField({ drawn, draft: { pictures }, onChange }: PicturesFieldProps) {
  const words = useWords()
  const set = (next: typeof pictures) => onChange({ pictures: next })
  const add = (picture: string, address: string) =>
    pictures.every((each) => each.picture !== picture) && set([...pictures, { picture, address }])
  const free = drawn.filter((name) => pictures.every(({ picture }) => picture !== name))
  return (
    <>
      <ul className="chosen-pictures">
        {pictures.map(({ picture, address }, place) => (
          <li key={picture}>
            <Picture name={address} alt={words.reward.pictureAt(place + 1)} size={96} />
            <span className="chosen-picture-foot">
              {place === 0 ? (
                <small>{words.reward.cover}</small>
              ) : (
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowLeftOutlined />}
                  aria-label={words.reward.forward(place + 1)}
                  onClick={() => set(movedForward(pictures, place))}
                />
              )}
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={words.reward.removePicture(place + 1)}
                onClick={() => set(pictures.filter((each) => each.picture !== picture))}
              />
            </span>
          </li>
        ))}
      </ul>
      {pictures.length < picturesMax && (
        <div className="picture-ways">
          <Upload onDone={add} />
          <Popover
            trigger="click"
            placement="bottomLeft"
            content={
              <div className="drawn-pictures">
                {free.map((name) => (
                  <button key={name} type="button" aria-label={name} onClick={() => add(name, name)}>
                    <Picture name={name} alt="" size={64} />
                  </button>
                ))}
              </div>
            }
          >
            <Button icon={<PlusOutlined aria-hidden />} disabled={free.length === 0}>
              {words.reward.chooseDrawn}
            </Button>
          </Popover>
        </div>
      )}
    </>
  )
}

const movedForward = <Item,>(items: Item[], place: number): Item[] => [
  ...items.slice(0, place - 1),
  ...items.slice(place, place + 1),
  ...items.slice(place - 1, place),
  ...items.slice(place + 1),
]

/** A file of this computer, scaled down here and checked by its content in the cloud. */
function Upload({ onDone }: { onDone: (picture: string, address: string) => void }) {
  const words = useWords()
  const { run } = useCommand('uploadRewardPicture')
  const input = useRef<HTMLInputElement>(null)
  const [stage, setStage] = useState<Stage>()
  const [failure, setFailure] = useState<Failure>()

  const send = async (file: File) => {
    setFailure(undefined)
    setStage('reading')
    const read = await readPicture(file)
    if ('problem' in read) {
      setFailure({ kind: 'refused', refusal: { code: 'pictureRefused', what: read.problem } })
    } else {
      setStage('sending')
      const outcome = await run({ content: read.content })
      if (outcome.ok) onDone(outcome.value.picture, outcome.value.address)
      else setFailure(outcome.failure)
    }
    setStage(undefined)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/jpeg,image/png"
        data-testid="picture-file"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) void send(file)
          // The same file may be tried again after a refusal.
          event.target.value = ''
        }}
      />
      <Button
        icon={<UploadOutlined aria-hidden />}
        loading={stage !== undefined}
        onClick={() => input.current?.click()}
      >
        {words.reward.upload}
      </Button>
      {stage && (
        <span className="uploading" role="status">
          <Progress aria-label={words.reward.uploading[stage]} percent={reached[stage]} showInfo={false} size="small" />
          <small className="soft">{words.reward.uploading[stage]}</small>
        </span>
      )}
      {failure && (
        <div className="upload-trouble">
          <Trouble failure={failure} />
        </div>
      )}
    </>
  )
}
