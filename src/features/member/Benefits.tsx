import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { sayBenefit, sayBoard } from '../../../contract/sentences/tier'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { useSpeech } from '../../words'
import { day } from '../../words/figures'
import type { Benefit } from './useStanding'
import './benefits.css'

interface Props {
  benefits: Benefit[]
  /** What the tier gives in words alone. */
  perks: string[]
  /** Boards that are open to it. */
  boards: string[]
  taking: boolean
  onTakeGift: () => void
}

/** What the tier gives, how much of it is left and until when; the birthday gift is taken here. */
export function Benefits({ benefits, perks, boards, taking, onTakeGift }: Props) {
  const { words, locale } = useSpeech()
  const told = [...perks, ...boards.map((name) => sayBoard(name, locale))]
  return (
    <View>
      <View className="section-head">
        <Text className="section-title">{words.standing.benefits}</Text>
      </View>
      <View className="panel">
        {benefits.map((benefit) => (
          <BenefitRow key={benefit.code} benefit={benefit} taking={taking} onTakeGift={onTakeGift} />
        ))}
        {told.map((perk) => (
          <View key={perk} className="benefit">
            <Icon name="leaf" size={20} />
            <Text className="benefit-says">{perk}</Text>
          </View>
        ))}
        {benefits.length + told.length === 0 && <Text className="panel-empty">{words.standing.benefitsEmpty}</Text>}
      </View>
    </View>
  )
}

function BenefitRow({ benefit, taking, onTakeGift }: { benefit: Benefit } & Pick<Props, 'taking' | 'onTakeGift'>) {
  const { words, locale } = useSpeech()
  const state = useStateWords(benefit)
  const claimable = benefit.code === 'birthdayGift' && benefit.state === 'available'
  return (
    <View className={`benefit${benefit.state === 'used' ? ' benefit-used' : ''}`}>
      <Icon name={benefit.state === 'holds' ? 'check' : 'gift'} size={20} />
      <View className="benefit-words">
        <Text className="benefit-says">{sayBenefit(benefit.gives, locale)}</Text>
        {state !== '' && <Text className="benefit-state">{state}</Text>}
      </View>
      {claimable && (
        <Button
          kind="quiet"
          faded={taking}
          text={taking ? words.standing.takingGift : words.standing.takeGift}
          onTap={onTakeGift}
        />
      )}
      {benefit.state === 'birthdayMissing' && (
        <Button
          kind="quiet"
          text={words.standing.addBirthday}
          onTap={() => void Taro.navigateTo({ url: '/packages/member/profile/index' })}
        />
      )}
    </View>
  )
}

function useStateWords({ code, state, left, opensAt, expiresAt }: Benefit): string {
  const { words, locale } = useSpeech()
  const until = expiresAt === null ? '' : words.standing.until(day(expiresAt - 1, locale))
  if (state === 'available') return code === 'birthdayGift' ? until : `${words.standing.left(String(left))} · ${until}`
  if (state === 'used') return code === 'birthdayGift' ? words.standing.taken : `${words.standing.usedUp} · ${until}`
  if (state === 'coming' && opensAt !== null) return words.standing.opens(day(opensAt, locale))
  return state === 'birthdayMissing' ? words.standing.birthdayMissing : ''
}
