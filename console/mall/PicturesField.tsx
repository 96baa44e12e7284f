import { ArrowLeftOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useWords } from '../ui/language'
import { Picture } from '../ui/Picture'
import { UploadPicture } from '../ui/UploadPicture'
import { picturesMax } from './reward'
import type { DraftProps } from './reward'

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
          <UploadPicture asks="uploadRewardPicture" shape="square" label={words.reward.upload} onDone={add} />
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
