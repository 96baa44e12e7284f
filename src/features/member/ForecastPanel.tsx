import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract'
import { sayGifts, sayTierPolicy } from '../../../contract/sentences/tier'
import { useSpeech } from '../../words'
import { day, figure } from '../../words/figures'
import type { Forecast } from './useStanding'
import './forecastPanel.css'

interface Props {
  forecast: Forecast
  policy: Output<'member', 'standing'>['policy']
  /** The cloud's clock when it answered. */
  now: number
}

/** What keeps the tier and what is missing for the next one, by when, and what that one gives. */
export function ForecastPanel({ forecast, policy, now }: Props) {
  const { words, locale } = useSpeech()
  const { keep, next, grant } = forecast
  const says = words.standing
  /** Moments are exclusive: the last day is the one before. */
  const lastDay = (end: number) => day(end - 1, locale)
  const sayKeeping = ({ from, growth, needed, by, otherwise }: NonNullable<Forecast['keep']>) =>
    from > now
      ? says.keepFrom(day(from, locale), figure(needed), lastDay(by), otherwise.name)
      : says.keepBy(day(from, locale), figure(growth), figure(needed), lastDay(by), otherwise.name)
  return (
    <View>
      <View className="section-head">
        <Text className="section-title">{says.forecast}</Text>
      </View>
      <View className="panel">
        {grant && (
          <View className="forecast">
            <Text className="forecast-title">{says.granted(grant.tier.name, lastDay(grant.until))}</Text>
            <Text className="forecast-body">{says.grantReason(grant.reason)}</Text>
            <Text className="forecast-body">{says.grantAfterwards(grant.afterwards.name)}</Text>
          </View>
        )}
        {keep && (
          <View className="forecast">
            <Text className="forecast-title">
              {keep.missing === 0 ? says.kept(keep.tier.name) : says.keep(figure(keep.missing), keep.tier.name)}
            </Text>
            <View className="forecast-bar">
              <View className="forecast-done" style={{ width: `${share(keep.growth, keep.needed)}%` }} />
            </View>
            <Text className="forecast-body">
              {keep.missing === 0 ? says.review(lastDay(keep.by)) : sayKeeping(keep)}
            </Text>
          </View>
        )}
        {next ? (
          <View className="forecast">
            <Text className="forecast-title">{words.card.toNext(figure(next.missing), next.tier.name)}</Text>
            {next.by !== null && <Text className="forecast-body">{says.by(lastDay(next.by))}</Text>}
            <Text className="forecast-body">{says.gives}</Text>
            {sayGifts(next.tier, locale).map((benefit) => (
              <Text key={benefit} className="forecast-gift">
                {benefit}
              </Text>
            ))}
          </View>
        ) : (
          <View className="forecast">
            <Text className="forecast-title">{words.card.top}</Text>
          </View>
        )}
      </View>
      <Text className="panel-note">{sayTierPolicy(policy, locale)}</Text>
    </View>
  )
}

const share = (growth: number, needed: number): number => Math.round(Math.min(1, growth / Math.max(1, needed)) * 100)
