import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { inBrowser } from '../cloud/address'
import { useWords } from '../words'
import { Button } from './Button'
import './button.css'
import './contact.css'

/** Calls a number in one tap; a browser hands it to whichever programme may call. */
export function Hotline({ phone }: { phone: string }) {
  const words = useWords()
  const text = words.contact.hotline(phone)
  if (!inBrowser) return <Button text={text} onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })} />
  return (
    <View
      className="button button-primary contact"
      {...{
        role: 'link',
        tabIndex: 0,
        onClick: () => {
          window.location.href = `tel:${phone}`
        },
      }}
    >
      <Text>{text}</Text>
    </View>
  )
}
