import { UploadOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import type { Failure } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { Trouble } from './Answered'
import { CropPicture, type Shape } from './CropPicture'
import { useWords } from './language'
import { readPicture } from './readPicture'

type Stage = 'reading' | 'sending'

/** How far along each stage is, in percent: the desk's own work first, then the cloud's. */
const reached: Record<Stage, number> = { reading: 30, sending: 70 }

interface UploadPictureProps {
  asks: 'uploadRewardPicture' | 'uploadBrandPicture' | 'uploadProductPicture'
  shape: Shape
  label: string
  /** With what documents keep of it, and the address to show it from. */
  onDone: (picture: string, address: string) => void
}

/** A file of this computer, cut and scaled down here and checked by its content in the cloud. */
export function UploadPicture({ asks, shape, label, onDone }: UploadPictureProps) {
  const words = useWords()
  const { run } = useCommand(asks)
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<File>()
  const [stage, setStage] = useState<Stage>()
  const [failure, setFailure] = useState<Failure>()

  const send = async (file: Blob) => {
    setChosen(undefined)
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
        aria-label={label}
        data-testid="picture-file"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) setChosen(file)
          // The same file may be tried again after a refusal.
          event.target.value = ''
        }}
      />
      <Button
        icon={<UploadOutlined aria-hidden />}
        data-asks={asks}
        loading={stage !== undefined}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      {chosen && (
        <CropPicture
          file={chosen}
          shape={shape}
          onDone={(cut) => void send(cut)}
          onClose={() => setChosen(undefined)}
        />
      )}
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
