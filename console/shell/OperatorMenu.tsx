import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Dropdown, Tooltip } from 'antd'
import { useState } from 'react'
import { call } from '../cloud/call'
import { forgetEverything } from '../cloud/load'
import { endSession } from '../cloud/session'
import { OwnAccess } from '../operator/OwnAccess'
import { PasswordDrawer } from '../operator/PasswordDrawer'
import { speak, useLanguage, useWords } from '../ui/language'
import { useDesk } from '../ui/operator'
import { nameOfRole } from '../ui/roles'

/** Who is signed in, and what they may change about their desk. */
export function OperatorMenu({ onHelp }: { onHelp: () => void }) {
  const words = useWords()
  const locale = useLanguage()
  const { operator } = useDesk()

  const [changing, setChanging] = useState(false)
  const [looking, setLooking] = useState(false)

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
            { key: 'password', label: words.access.changePassword },
            { key: 'factor', label: words.factor.menu },
            { type: 'divider' },
            { key: 'signOut', label: words.session.signOut },
          ],
          onClick: ({ key }) => {
            if (key === 'language') speak(locale === 'en' ? 'zh-CN' : 'en')
            if (key === 'help') onHelp()
            if (key === 'password') setChanging(true)
            if (key === 'factor') setLooking(true)
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
            <small>{nameOfRole(operator.role, words)}</small>
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
      {changing && <PasswordDrawer onClose={() => setChanging(false)} />}
      {looking && <OwnAccess onClose={() => setLooking(false)} />}
    </div>
  )
}
