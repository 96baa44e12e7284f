import { Tooltip, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { announcementsShownMax } from '../../contract/words/community'
import { cloudNow } from '../cloud/clock'
import { useCommand } from '../cloud/command'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { AskOnce } from '../ui/AskOnce'
import { Empty } from '../ui/Empty'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { go, hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { StateMark, type Tone } from '../ui/StateMark'
import { CommandButton, PageButton, PageLink } from '../ui/Permitted'
import { AnnouncementDrawer } from './AnnouncementDrawer'
import type { Announcement } from './announcement'

/** What the brand says above the feeds; `open` is the one being edited, or `new`. */
export function Announcements({ open }: { open: string | undefined }) {
  const words = useWords()
  const pages = usePages()
  const answer = useAnswer('listAnnouncements', pages.cursor)
  const [withdrawn, setWithdrawn] = useState<Announcement>()
  const make = (
    <PageButton type="primary" to={hrefOf('/announcements/new')}>
      {words.announcement.make}
    </PageButton>
  )
  return (
    <Page title={words.announcement.title} says={words.announcement.says(figure(announcementsShownMax))} actions={make}>
      <Answered of={answer}>
        {({ announcements, next }) => (
          <>
            {announcements.length === 0 && pages.number === 1 ? (
              <Panel>
                <Empty title={words.announcement.emptyTitle} says={words.announcement.emptySays} action={make} />
              </Panel>
            ) : (
              <Panel
                flush
                title={words.announcement.count(figure(announcements.length))}
                actions={<PageTurner pages={pages} next={next} />}
              >
                <Table announcements={announcements} onWithdraw={setWithdrawn} />
              </Panel>
            )}
            {open !== undefined && (
              <AnnouncementDrawer
                key={open}
                announcement={announcements.find(({ id }) => id === open)}
                onClose={() => go('/announcements')}
              />
            )}
          </>
        )}
      </Answered>
      <Withdraw announcement={withdrawn} onClose={() => setWithdrawn(undefined)} />
    </Page>
  )
}

interface TableProps {
  announcements: Announcement[]
  onWithdraw: (announcement: Announcement) => void
}

function Table({ announcements, onWithdraw }: TableProps) {
  const words = useWords()
  const columns: TableColumnsType<Announcement> = [
    {
      title: words.announcement.name,
      render: (_, { id, title }) => (
        <PageLink className="long" to={hrefOf('/announcements/:open', { open: id })}>
          {title}
        </PageLink>
      ),
    },
    { title: words.announcement.text, render: (_, { text }) => <span className="long soft">{text}</span> },
    { title: words.announcement.startsAt, render: (_, { startsAt }) => <Moment at={startsAt} /> },
    { title: words.announcement.endsAt, render: (_, { endsAt }) => <Moment at={endsAt} /> },
    { title: words.shell.state, render: (_, each) => <PhaseMark announcement={each} among={announcements} /> },
    {
      title: '',
      align: 'right',
      render: (_, each) =>
        each.endsAt > cloudNow() && (
          <CommandButton asks="withdrawAnnouncement" type="text" size="small" danger onClick={() => onWithdraw(each)}>
            {words.announcement.withdraw}
          </CommandButton>
        ),
    },
  ]
  return <Rows rows={announcements} columns={columns} keyOf={({ id }) => id} />
}

type Phase = 'waiting' | 'shown' | 'crowded' | 'over'
const tones: Record<Phase, Tone> = { waiting: 'accent', shown: 'good', crowded: 'warn', over: 'quiet' }

function PhaseMark({ announcement, among }: { announcement: Announcement; among: Announcement[] }) {
  const words = useWords()
  const phase = phaseOf(announcement, among, cloudNow())
  const mark = <StateMark tone={tones[phase]}>{words.announcement.states[phase]}</StateMark>
  return phase === 'crowded' ? <Tooltip title={words.announcement.crowdedHint}>{mark}</Tooltip> : mark
}

/** Those that end first are shown, as many as fit. */
function phaseOf(announcement: Announcement, among: Announcement[], now: number): Phase {
  if (now < announcement.startsAt) return 'waiting'
  if (now >= announcement.endsAt) return 'over'
  const sooner = among.filter(
    ({ startsAt, endsAt }) => startsAt <= now && now < endsAt && endsAt < announcement.endsAt,
  ).length
  return sooner < announcementsShownMax ? 'shown' : 'crowded'
}

function Withdraw({ announcement, onClose }: { announcement: Announcement | undefined; onClose: () => void }) {
  const words = useWords()
  const { run } = useCommand('withdrawAnnouncement')
  return (
    <AskOnce
      asks="withdrawAnnouncement"
      open={announcement !== undefined}
      title={words.announcement.withdrawTitle(announcement?.title ?? '')}
      consequence={words.announcement.withdrawSays}
      confirm={words.announcement.withdraw}
      danger
      onConfirm={async () => {
        if (!announcement) return undefined
        const outcome = await run({ announcementId: announcement.id, version: announcement.version })
        return outcome.ok ? undefined : outcome.failure
      }}
      onClose={onClose}
    />
  )
}
