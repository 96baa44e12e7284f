import { Checkbox, Form, Input } from 'antd'
import { counted } from '../ui/counted'
import { useLanguage, useWords } from '../ui/language'
import type { EditedBrand } from './draft'
import { changesOfTerms, TermsChanges } from './TermsPhone'

export interface Publication {
  asksAgain: boolean
  note: string
}

interface PublicationFieldsProps {
  value: Publication
  onChange: (publication: Publication) => void
  before: EditedBrand
  after: EditedBrand
  consentVersion: string
}

/** Whether members are asked again, with what they will be shown, and a note for colleagues. */
export function PublicationFields({ value, onChange, before, after, consentVersion }: PublicationFieldsProps) {
  const words = useWords().brand
  const lines = changesOfTerms(before, after, useLanguage())
  return (
    <Form layout="vertical" className="brand-publication">
      <Form.Item>
        <Checkbox
          checked={value.asksAgain}
          onChange={({ target }) => onChange({ ...value, asksAgain: target.checked })}
        >
          {words.asksAgain}
        </Checkbox>
        <p className="soft">{words.asksAgainSays(consentVersion)}</p>
      </Form.Item>
      <TermsChanges lines={lines} />
      <Form.Item label={words.note} htmlFor="edition-note">
        <Input
          id="edition-note"
          value={value.note}
          placeholder={words.noteExample}
          {...counted('editionNote')}
          onChange={({ target }) => onChange({ ...value, note: target.value })}
        />
      </Form.Item>
    </Form>
  )
}
