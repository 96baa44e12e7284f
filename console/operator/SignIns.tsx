import { Select } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Page, Panel } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { SignInRows } from './SignInRows'

const pageSize = 50

/** Who came in to the desk, and who tried to. */
export function SignIns() {
  const words = useWords()
  const pages = usePages()
  const [account, setAccount] = useState<string>()
  const operators = useAnswer('listOperators', {}).value?.operators ?? []
  const answer = useAnswer('listSignIns', { limit: pageSize, ...(account && { account }), ...pages.cursor })
  return (
    <Page title={words.signIns.title} says={words.signIns.says}>
      <div className="filters">
        <Select<string>
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={words.signIns.who}
          placeholder={words.signIns.everybody}
          value={account ?? null}
          onChange={(chosen) => {
            setAccount(chosen)
            pages.first()
          }}
          options={operators.map((each) => ({ value: each.account, label: `${each.name} · ${each.account}` }))}
        />
      </div>
      <Panel
        flush
        title={words.signIns.title}
        says={words.shell.page(pages.number)}
        actions={<PageTurner pages={pages} next={answer.value?.next ?? null} />}
      >
        <Answered of={answer} lines={10}>
          {({ signIns }) => <SignInRows signIns={signIns} isOfAll />}
        </Answered>
      </Panel>
    </Page>
  )
}
