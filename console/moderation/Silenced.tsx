import type { TableColumnsType } from 'antd'
import { cloudNow } from '../cloud/clock'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { PageLink } from '../ui/Permitted'
import { StandingCommands } from './StandingCommands'
import type { Standing } from './StandingFacts'

/** Who may not write now. */
export function Silenced() {
  const words = useWords()
  const pages = usePages()
  const answer = useAnswer('listSilenced', pages.cursor)
  const columns = useColumns()
  return (
    <Page title={words.moderation.silenced.title} says={words.moderation.silenced.says}>
      <Answered of={answer}>
        {({ members, next }) =>
          members.length === 0 && pages.number === 1 ? (
            <Empty title={words.moderation.silenced.emptyTitle} says={words.moderation.silenced.emptySays} />
          ) : (
            <Panel flush actions={(pages.number > 1 || next !== null) && <PageTurner pages={pages} next={next} />}>
              <Rows<Standing> rows={members} columns={columns} keyOf={({ memberId }) => memberId} />
            </Panel>
          )
        }
      </Answered>
    </Page>
  )
}

function useColumns(): TableColumnsType<Standing> {
  const words = useWords()
  return [
    {
      title: words.moderation.silenced.member,
      render: (_, { memberId, nickname }) => (
        <PageLink to={hrefOf('/members/:memberId', { memberId })}>{nickname}</PageLink>
      ),
    },
    {
      title: words.moderation.silenced.kind,
      render: (_, { bannedUntil }) =>
        bannedUntil > cloudNow() ? words.moderation.sanctioning.ban : words.moderation.sanctioning.mute,
    },
    {
      title: words.moderation.silenced.strikes,
      align: 'right',
      render: (_, { strikes }) => figure(strikes.filter(({ counts }) => counts).length),
    },
    {
      title: words.moderation.silenced.until,
      align: 'right',
      render: (_, { silencedUntil }) => <Moment at={silencedUntil} />,
    },
    { title: '', align: 'right', render: (_, standing) => <StandingCommands standing={standing} only="lift" /> },
  ]
}
