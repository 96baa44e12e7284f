import { Button, Text, View } from '@tarojs/components'
import { sayHours } from '../../contract/sentences/hours'
import { useBrand } from '../brand'
import { inBrowser } from '../cloud/address'
import { useSpeech } from '../words'
import './button.css'
import './contact.css'

interface Props {
  /** What it is about, e.g. an order's number: the brand's people see it before the first word. */
  about?: string
  kind?: 'primary' | 'outline'
  /** A number that is shown already: a browser does not show it twice. */
  besides?: string
}

/**
 * Opens a talk with the brand's people. WeChat only lets its own button do that; a browser has none, so there it is the
 * phone, with the hours it is answered in.
 */
export function Contact({ about = '', kind = 'primary', besides = '' }: Props) {
  const { words, locale } = useSpeech()
  const contact = useBrand()?.contact
  const hours = sayHours(contact?.hours ?? '', locale)
  if (inBrowser)
    return contact && contact.phone !== besides ? (
      <View className="contact-by-phone">
        <View className={`button button-${kind} contact`} {...link(contact.phone)}>
          <Text>{words.contact.phone(contact.phone)}</Text>
        </View>
        <Text className="contact-hours">{words.contact.hours(hours)}</Text>
      </View>
    ) : null
  return (
    <View>
      <Button className={`button button-${kind} contact`} openType="contact" sessionFrom={about}>
        {words.scan.contact}
      </Button>
      {contact && <Text className="contact-hours">{words.contact.else(contact.phone, hours)}</Text>}
    </View>
  )
}

/** A browser's way to a phone; without one of its own a computer says which programme may call. */
const link = (phone: string) => ({
  role: 'link',
  tabIndex: 0,
  onClick: () => {
    window.location.href = `tel:${phone}`
  },
})
