import {
  AppstoreOutlined,
  AuditOutlined,
  BarChartOutlined,
  CarOutlined,
  ClockCircleOutlined,
  CrownOutlined,
  DashboardOutlined,
  FilterOutlined,
  GiftOutlined,
  IdcardOutlined,
  LineChartOutlined,
  MessageOutlined,
  NotificationOutlined,
  PieChartOutlined,
  QuestionCircleOutlined,
  QrcodeOutlined,
  ShopOutlined,
  SafetyCertificateOutlined,
  ShoppingOutlined,
  StopOutlined,
  StarOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { Button, Dropdown, Tooltip } from 'antd'
import { useEffect, useRef, type ComponentType } from 'react'
import { PrintingStatus } from '../batch/PrintingStatus'
import { call } from '../cloud/call'
import { forgetEverything } from '../cloud/load'
import { endSession } from '../cloud/session'
import { speak, useLanguage, useWords } from '../ui/language'
import { useDesk, useMay } from '../ui/operator'
import { hrefOf, type Screen } from '../ui/route'
import { placeOf, places, type PlaceName } from './places'

const icons: Record<PlaceName, ComponentType> = {
  overview: DashboardOutlined,
  products: AppstoreOutlined,
  batches: QrcodeOutlined,
  campaigns: GiftOutlined,
  rewards: ShoppingOutlined,
  orders: CarOutlined,
  mallFigures: BarChartOutlined,
  reviews: SafetyCertificateOutlined,
  silenced: StopOutlined,
  boards: MessageOutlined,
  announcements: NotificationOutlined,
  highlights: StarOutlined,
  wordLists: FilterOutlined,
  communityFigures: LineChartOutlined,
  members: IdcardOutlined,
  program: CrownOutlined,
  liability: PieChartOutlined,
  jobs: ClockCircleOutlined,
  till: ShopOutlined,
  operators: TeamOutlined,
  audit: AuditOutlined,
}

export function Rail({ screen, onHelp }: { screen: Screen; onHelp: () => void }) {
  const words = useWords()
  const mayAsk = useMay()
  const { brandName } = useDesk()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [screen])
  return (
    <nav className="rail" aria-label={words.shell.railLabel}>
      <a className="rail-brand" href={hrefOf({ screen: 'overview' })}>
        <span className="seal" aria-hidden>
          {[...brandName][0]}
        </span>
        <span className="rail-names">
          <strong title={brandName}>{brandName}</strong>
          <small>{words.shell.deskName}</small>
        </span>
      </a>
      <div className="rail-places" ref={list}>
        {places.map((group) => {
          const shown = group.places.filter((place) => mayAsk(place.needs))
          return shown.length === 0 ? null : (
            <section key={group.task}>
              <h2>{words.shell.tasks[group.task]}</h2>
              {shown.map(({ name, route, key }) => {
                const Icon = icons[name]
                return (
                  <a key={name} href={hrefOf(route)} aria-current={placeOf(screen) === name ? 'page' : undefined}>
                    <Icon aria-hidden />
                    <span>{words.shell.places[name]}</span>
                    <kbd aria-hidden>g {key}</kbd>
                  </a>
                )
              })}
            </section>
          )
        })}
      </div>
      <div className="rail-foot">
        <PrintingStatus />
        <OperatorMenu onHelp={onHelp} />
      </div>
    </nav>
  )
}

function OperatorMenu({ onHelp }: { onHelp: () => void }) {
  const words = useWords()
  const locale = useLanguage()
  const { operator } = useDesk()

  const signOut = async () => {
    await call('signOut', {})
    forgetEverything()
    endSession()
  }
  return (
    <div className="rail-operator">
      <Dropdown
        trigger={['click']}
        placement="topLeft"
        menu={{
          items: [
            { key: 'language', label: locale === 'en' ? '中文' : 'English' },
            { key: 'help', label: words.shell.shortcutsTitle },
            { type: 'divider' },
            { key: 'signOut', label: words.session.signOut },
          ],
          onClick: ({ key }) => {
            if (key === 'language') speak(locale === 'en' ? 'zh-CN' : 'en')
            if (key === 'help') onHelp()
            if (key === 'signOut') void signOut()
          },
        }}
      >
        <button type="button" className="rail-person">
          <span className="avatar" aria-hidden>
            {[...operator.name][0]}
          </span>
          <span className="rail-names">
            <strong title={operator.name}>{operator.name}</strong>
            <small>{words.operator.roles[operator.role]}</small>
          </span>
        </button>
      </Dropdown>
      <Tooltip title={words.shell.shortcutsTitle}>
        <Button
          type="text"
          icon={<QuestionCircleOutlined />}
          aria-label={words.shell.shortcutsTitle}
          onClick={onHelp}
        />
      </Tooltip>
    </div>
  )
}
