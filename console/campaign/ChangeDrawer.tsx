import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { pointsMax } from '../../contract/words/points'
import { fits } from '../../contract/words/texts'
import type { Campaign } from '../cloud/lists'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { counted } from '../ui/counted'
import { DatePicker } from '../ui/DatePicker'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { isReason, ReasonField } from '../ui/ReasonField'
import { momentOf, wallAt, type Wall } from '../ui/time'
import { Whole } from '../ui/Whole'

/** Changes what a running campaign may be changed in, and says why the rest stays. */
export function ChangeDrawer({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const words = useWords()
  const said = words.campaign.change
  const change = useSubmission('changeCampaign', onClose)
  const [name, setName] = useState(campaign.name)
  const [closesAt, setClosesAt] = useState<Wall | null>(wallAt(campaign.closesAt))
  const [budget, setBudget] = useState(campaign.budgetPoints)
  const [isLimited, setIsLimited] = useState(campaign.budgetPoints !== null)
  const [reason, setReason] = useState('')
  const budgetPoints = isLimited ? budget : null
  const closes = closesAt === null ? campaign.closesAt : momentOf(closesAt)
  const asked = {
    ...(name.trim() === campaign.name ? {} : { name: name.trim() }),
    ...(closes === campaign.closesAt ? {} : { closesAt: closes }),
    ...(budgetPoints === campaign.budgetPoints ? {} : { budgetPoints }),
  }
  const ready = Object.keys(asked).length > 0 && fits(name, 'campaignName') && isReason(reason)
  return (
    <CommandDrawer
      title={said.title(campaign.name)}
      confirm={said.confirm}
      submission={change}
      ready={ready}
      onConfirm={() =>
        void change.submit({ campaignId: campaign.id, version: campaign.version, reason: reason.trim(), ...asked })
      }
      onClose={onClose}
    >
      <p className="soft">{said.says}</p>
      <Form layout="vertical">
        <Form.Item label={words.campaign.name} htmlFor="change-name">
          <Input
            id="change-name"
            {...counted('campaignName')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={words.shell.zoned(said.closesAt)} htmlFor="change-closes">
          <DatePicker
            id="change-closes"
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            value={closesAt}
            onChange={setClosesAt}
            minDate={wallAt(campaign.closesAt)}
          />
        </Form.Item>
        {campaign.budgetPoints !== null && (
          <Form.Item
            label={said.budget(figure(campaign.budgetPoints))}
            htmlFor="change-budget"
            extra={said.winnersFirst}
          >
            <Whole
              id="change-budget"
              value={budget}
              onChange={setBudget}
              min={campaign.budgetPoints}
              max={pointsMax}
              unit={words.campaign.pointsUnit}
              disabled={!isLimited}
            />
            <Checkbox checked={!isLimited} onChange={(event) => setIsLimited(!event.target.checked)}>
              {said.noLimit}
            </Checkbox>
          </Form.Item>
        )}
        <ReasonField value={reason} onChange={setReason} hint={words.batch.whyHint} example={said.why} />
      </Form>
    </CommandDrawer>
  )
}
