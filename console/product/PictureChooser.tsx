import { useWords } from '../ui/language'
import { Picture } from '../ui/Picture'

interface PictureChooserProps {
  pictures: string[]
  /** Given by the form. */
  value?: string
  onChange?: (picture: string) => void
  id?: string
}

/** The brand's drawn pictures, one of which is chosen. */
export function PictureChooser({ pictures, value, onChange, id }: PictureChooserProps) {
  const words = useWords()
  return (
    <div className="pictures" role="radiogroup" id={id} aria-label={words.product.picture}>
      {pictures.map((picture) => (
        <label key={picture} className={picture === value ? 'picture-chosen' : undefined}>
          <input type="radio" name="picture" checked={picture === value} onChange={() => onChange?.(picture)} />
          <Picture name={picture} alt={picture} size={72} />
        </label>
      ))}
    </div>
  )
}
