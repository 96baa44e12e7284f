import { Text, View } from '@tarojs/components'
import { LinkRow } from '../../../ui/LinkRow'
import { useSpeech } from '../../../words'
import { figure, moment } from '../../../words/figures'
import { Byline } from './Byline'
import type { OwnStanding } from '../community'
import { toMember, toMine, toNotices, toPeople } from '../places'
import './ownStanding.css'

/** How far one has come, what that allows today, and where one's own things are. */
export function OwnStandingView({ me }: { me: OwnStanding }) {
  const { words, locale } = useSpeech()
  const { community } = words
  const { own } = community
  return (
    <View>
      <View className="panel own-panel">
        <Byline author={me.author} size="large" />
        <View className="own-worth">
          <Text className="own-figure figure">{figure(me.contribution)}</Text>
          <Text className="own-label">{community.contribution}</Text>
        </View>
        <Text className="own-today">{community.earnedToday(figure(me.earnedToday), figure(me.earnedMax))}</Text>
      </View>
      {me.silencedUntil > 0 && (
        <Text className="own-note own-warn">{community.silenced(moment(me.silencedUntil, locale))}</Text>
      )}
      {me.strikes > 0 && <Text className="own-note own-warn">{own.strikes(figure(me.strikes))}</Text>}
      {me.needsReview && <Text className="own-note">{community.needsReview}</Text>}
      {me.silencedUntil === 0 && <Allowed me={me} />}
      <View className="panel panel-apart">
        <LinkRow icon="pen" text={community.mine} onTap={() => toMine()} />
        <LinkRow icon="bookmark" text={community.favourites} onTap={() => toMine('favourites')} />
        <LinkRow icon="bell" text={community.notices} onTap={toNotices} />
      </View>
      <View className="panel panel-apart">
        <LinkRow
          icon="me"
          text={own.page}
          note={own.followers(figure(me.followers))}
          onTap={() => toMember(me.author.publicId)}
        />
        <LinkRow icon="heart" text={community.people.titles.follow} onTap={() => toPeople('follow')} />
        <LinkRow icon="shield" text={community.hidden} onTap={() => toPeople('mute')} />
      </View>
    </View>
  )
}

/** What the level still allows today. */
function Allowed({ me }: { me: OwnStanding }) {
  const { community } = useSpeech().words
  const { own } = community
  const allowed = [
    { name: own.postsLeft, value: figure(me.postsLeft) },
    { name: own.repliesLeft, value: figure(me.repliesLeft) },
    { name: own.pictures, value: figure(me.picturesMax) },
    { name: own.links, value: me.linksMax === 0 ? own.linksNone : figure(me.linksMax) },
  ]
  return (
    <>
      <View className="section-head">
        <Text className="section-title">{own.allowed(community.levels[me.author.level])}</Text>
      </View>
      <View className="panel own-allowed">
        {allowed.map(({ name, value }) => (
          <View key={name} className="own-allowance">
            <Text className="own-allowance-value figure">{value}</Text>
            <Text className="own-label">{name}</Text>
          </View>
        ))}
      </View>
      <Text className="panel-note">{own.rise}</Text>
    </>
  )
}
