import { View, Text } from '@tarojs/components'
import { createElement, useEffect, useRef, useState } from 'react'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import { readCode } from './codeReader'
import './browserCamera.css'

/** Often enough to feel immediate, seldom enough to keep an old phone cool. */
const lookEveryMs = 160

type Camera = 'starting' | 'looking' | 'refused'

/** The camera in a browser, with a picture from the album as its stand-in. */
export default function BrowserCamera({ onRead }: { onRead: (text: string) => void }) {
  const words = useWords()
  const film = useRef<HTMLVideoElement>(null)
  const album = useRef<HTMLInputElement>(null)
  const [camera, setCamera] = useState<Camera>('starting')
  const [problem, setProblem] = useState('')
  const tell = useRef(onRead)
  tell.current = onRead

  useEffect(() => {
    let closed = false
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout>
    const look = async () => {
      const text = film.current && (await readCode(film.current))
      if (closed) return undefined
      if (text) return tell.current(text)
      timer = setTimeout(look, lookEveryMs)
      return undefined
    }
    const open = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
        if (closed || !film.current) return stop(stream)
        film.current.srcObject = stream
        await film.current.play()
        setCamera('looking')
        return look()
      } catch {
        return closed ? undefined : setCamera('refused')
      }
    }
    void open()
    return () => {
      closed = true
      clearTimeout(timer)
      stop(stream)
    }
  }, [])

  const readPicture = async (picture: File | undefined) => {
    if (!picture) return
    const text = await readCode(picture)
    if (text) onRead(text)
    else setProblem(words.capture.pictureEmpty)
  }

  return (
    <View>
      <View className={`capture-window${camera === 'refused' ? ' capture-window-shut' : ''}`}>
        {/* Plain elements: Taro's own camera and file components do not exist in a browser. */}
        {createElement('video', { ref: film, className: 'camera-film', muted: true, playsInline: true })}
        {camera === 'looking' && (
          <View className="camera-frame">
            <View className="camera-line" />
          </View>
        )}
        {camera === 'refused' && (
          <View className="camera-shut">
            <Icon name="scan" size={48} />
          </View>
        )}
        <Text className="camera-words">
          {camera === 'refused'
            ? words.capture.cameraRefused
            : camera === 'starting'
              ? words.capture.cameraStarting
              : words.capture.cameraHint}
        </Text>
      </View>
      <Tappable className="camera-album" onTap={() => album.current?.click()}>
        <Icon name="picture" size={20} />
        <Text>{words.capture.picture}</Text>
      </Tappable>
      {problem !== '' && <Text className="camera-problem">{problem}</Text>}
      {createElement('input', {
        ref: album,
        type: 'file',
        accept: 'image/*',
        className: 'camera-file',
        onChange: (event: { target: HTMLInputElement }) => void readPicture(event.target.files?.[0]),
      })}
    </View>
  )
}

const stop = (stream: MediaStream | undefined) => stream?.getTracks().forEach((track) => track.stop())
