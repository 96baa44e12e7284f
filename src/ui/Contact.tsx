import { Button } from '@tarojs/components'
import { inBrowser } from '../cloud/address'
import { useWords } from '../words'
import './button.css'
import './contact.css'

/** Opens a talk with the brand's people. WeChat only lets its own button do that, and a browser has none. */
export function Contact() {
  const words = useWords()
  if (inBrowser) return null
  return (
    <Button className="button button-primary contact" openType="contact">
      {words.scan.contact}
    </Button>
  )
}
