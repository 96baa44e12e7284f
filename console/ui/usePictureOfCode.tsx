import { CameraOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useRef, useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react'
import { useWords } from './language'

interface PictureOfCode {
  /** Opens the machine's own choice of pictures. */
  button: ReactNode
  /** For whatever a picture may be pasted into or dropped on. */
  onPaste: (event: ClipboardEvent) => void
  onDrop: (event: DragEvent) => void
  onDragOver: (event: DragEvent) => void
  /** Whether the latest picture held no code. */
  unread: boolean
}

/** Takes a code as a picture: chosen, pasted or dropped. The reader is a megabyte, and is fetched when the first one comes. */
export function usePictureOfCode(onRead: (text: string) => void): PictureOfCode {
  const words = useWords()
  const chooser = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState(false)
  const [unread, setUnread] = useState(false)

  const read = async (files: FileList | null | undefined) => {
    const picture = [...(files ?? [])].find(({ type }) => type.startsWith('image/'))
    if (!picture) return
    setReading(true)
    setUnread(false)
    const { codeInPicture } = await import('./codeInPicture')
    const text = await codeInPicture(picture)
    setReading(false)
    if (text === undefined) setUnread(true)
    else onRead(text)
  }
  const take = (event: ClipboardEvent | DragEvent, { files }: DataTransfer) => {
    if (files.length === 0) return
    event.preventDefault()
    void read(files)
  }
  return {
    unread,
    onPaste: (event) => take(event, event.clipboardData),
    onDrop: (event) => take(event, event.dataTransfer),
    onDragOver: (event) => event.preventDefault(),
    button: (
      <Tooltip title={words.shell.codePictureHint}>
        <Button
          size="large"
          icon={<CameraOutlined />}
          loading={reading}
          aria-label={words.shell.codePicture}
          onClick={() => chooser.current?.click()}
        />
        <input
          ref={chooser}
          type="file"
          accept="image/*"
          hidden
          data-code-picture
          onChange={(event) => {
            void read(event.target.files)
            event.target.value = ''
          }}
        />
      </Tooltip>
    ),
  }
}
