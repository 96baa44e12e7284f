import { UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { logoColor, logoSidePixelsMax } from '../../contract/words/brand'
import type { Failure } from '../cloud/call'
import { Trouble } from '../ui/Answered'
import { useWords } from '../ui/language'
import { readPicture } from '../ui/readPicture'
import type { Logo } from './draft'

/** A call to the cloud ends at 100 kB; in base64 this leaves room for the rest of it. */
const logoBytesMax = 48_000

interface LogoFieldProps {
  /** Given by the form. */
  value?: Logo | null
  onChange?: (logo: Logo) => void
  onColor: (color: string) => void
}

/** The brand's logo, scaled down here and checked by its content in the cloud; its colour is taken from it. */
export function LogoField({ value = null, onChange, onColor }: LogoFieldProps) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [failure, setFailure] = useState<Failure>()
  const take = async (file: File) => {
    const read = await readPicture(file, { bytesMax: logoBytesMax, sideMax: logoSidePixelsMax })
    if ('problem' in read)
      return setFailure({ kind: 'refused', refusal: { code: 'pictureRefused', what: read.problem } })
    setFailure(undefined)
    const color = await colorIn(file)
    onChange?.({ content: read.content, color })
    if (color !== null) onColor(color)
  }
  return (
    <div className="founding-logo">
      <input
        ref={input}
        type="file"
        hidden
        accept="image/jpeg,image/png"
        data-testid="logo-file"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) void take(file)
          // The same file may be tried again after a refusal.
          event.target.value = ''
        }}
      />
      {value && <img src={logoAddress(value)} alt={words.founding.logo} width={64} height={64} />}
      <Button icon={<UploadOutlined aria-hidden />} onClick={() => input.current?.click()}>
        {value ? words.founding.logoAgain : words.founding.logoChoose}
      </Button>
      <Trouble failure={failure} />
    </div>
  )
}

export const logoAddress = ({ content }: Logo) => `data:image/jpeg;base64,${content}`

/** Enough pixels to know a logo's colour by. */
const lookedAtSide = 96

/** The colour that a picture has most of, before anything see-through became white. */
async function colorIn(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  const pen = new OffscreenCanvas(lookedAtSide, lookedAtSide).getContext('2d')
  if (!picture || !pen) return null
  pen.drawImage(picture, 0, 0, lookedAtSide, lookedAtSide)
  return logoColor(pen.getImageData(0, 0, lookedAtSide, lookedAtSide).data)
}
