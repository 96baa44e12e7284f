import { message } from 'antd'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { BrandForm } from './BrandForm'

/** What the brand says of itself, everywhere. */
export function BrandPage() {
  const words = useWords()
  const answer = useAnswer('getBrand', {})
  const [toast, holder] = message.useMessage()
  const saved = () => void toast.success(words.brand.saved)
  return (
    <Page title={words.brand.title} says={words.brand.says}>
      {holder}
      <Answered of={answer}>{({ brand }) => <BrandForm key={brand.version} brand={brand} onSaved={saved} />}</Answered>
    </Page>
  )
}
