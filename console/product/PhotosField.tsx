import { ArrowLeftOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { morePicturesMax } from '../../contract/words/product'
import { useWords } from '../ui/language'
import { Picture } from '../ui/Picture'
import { UploadPicture } from '../ui/UploadPicture'

export interface Photo {
  picture: string
  address: string
}

interface PhotosFieldProps {
  /** The brand's drawn pictures. */
  drawn: string[]
  /** Given by the form. */
  value?: Photo[]
  onChange?: (photos: Photo[]) => void
}

/** A product's pictures, the first of which stands for it everywhere. */
export function PhotosField({ drawn, value = [], onChange }: PhotosFieldProps) {
  const words = useWords()
  const add = (picture: string, address: string) =>
    value.every((each) => each.picture !== picture) && onChange?.([...value, { picture, address }])
  const first = (place: number) =>
    onChange?.([...value.slice(place, place + 1), ...value.filter((_, other) => other !== place)])
  return (
    <>
      <ul className="chosen-pictures">
        {value.map(({ picture, address }, place) => (
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
                  onClick={() => first(place)}
                />
              )}
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={words.reward.removePicture(place + 1)}
                onClick={() => onChange?.(value.filter((_, other) => other !== place))}
              />
            </span>
          </li>
        ))}
      </ul>
      {value.length <= morePicturesMax && (
        <div className="picture-ways">
          <UploadPicture asks="uploadProductPicture" shape="square" label={words.product.upload} onDone={add} />
          {drawn.length > 0 && (
            <Popover
              trigger="click"
              placement="bottomLeft"
              content={
                <div className="drawn-pictures">
                  {drawn.map((name) => (
                    <button key={name} type="button" aria-label={name} onClick={() => add(name, name)}>
                      <Picture name={name} alt="" size={64} />
                    </button>
                  ))}
                </div>
              }
            >
              <Button>{words.product.drawn}</Button>
            </Popover>
          )}
        </div>
      )}
    </>
  )
}
