import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import type { Locale } from '../../contract/sentences'
import { termsFields, termsSectionsMax } from '../../contract/words/terms'
import { counted } from '../ui/counted'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { Section } from './BrandFields'
import type { EditedBrand } from './draft'
import { BesidePhone, SavePart, usePart, type PartProps } from './part'
import { RowButtons } from './RowButtons'
import { TermsPhone } from './TermsPhone'

type Terms = EditedBrand['terms']
type TermsSection = Terms['en'][number]

/** As it is written: a paragraph a line, empty lines and all, with a key of its own while it is moved about. */
interface Written {
  key: number
  title: string
  text: string
}

const writtenOf = (sections: readonly TermsSection[]): Written[] =>
  sections.map(({ title, paragraphs }, key) => ({ key, title, text: paragraphs.join('\n') }))

const sectionsOf = (written: readonly Written[]): TermsSection[] =>
  written.map(({ title, text }) => ({ title, paragraphs: text.split('\n').filter((line) => line.trim() !== '') }))

/** The terms as templates, in both languages. */
export function TermsPart(given: PartProps) {
  const words = useWords().brand
  const mayAsk = useMay()
  const part = usePart('terms', given)
  const [locale, setLocale] = useState<Locale>('zh-CN')
  const [written, setWritten] = useState<Record<Locale, Written[]>>({
    'zh-CN': writtenOf(part.opened.terms['zh-CN']),
    en: writtenOf(part.opened.terms.en),
  })
  const terms: Terms = { 'zh-CN': sectionsOf(written['zh-CN']), en: sectionsOf(written.en) }
  const change = (rows: Written[]) => {
    setWritten({ ...written, [locale]: rows })
    part.touch()
  }
  return (
    <BesidePhone phone={<TermsPhone brand={part.opened} published={part.published} terms={terms} locale={locale} />}>
      <Section title={words.termsTitle} says={words.termsVersion(given.brand.consentVersion)}>
        <p className="soft">{words.termsSay}</p>
        <ul className="brand-fields">
          {termsFields.map((field) => (
            <li key={field}>
              <code>{`{${field}}`}</code> {words.termsFields[field]}
            </li>
          ))}
        </ul>
        <Segmented<Locale>
          value={locale}
          onChange={setLocale}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
        {locale === 'en' && <p className="soft">{words.termsEnglishSays}</p>}
        <Sections
          rows={written[locale]}
          disabled={!mayAsk('saveBrandDraft')}
          least={locale === 'en' ? 0 : 1}
          onChange={change}
        />
      </Section>
      <SavePart part={part} onSave={() => part.save({ terms: { version: part.version, terms } })} />
    </BesidePhone>
  )
}

interface SectionsProps {
  rows: Written[]
  disabled: boolean
  least: number
  onChange: (rows: Written[]) => void
}

function Sections({ rows, disabled, least, onChange }: SectionsProps) {
  const words = useWords().brand
  const set = (row: Written, change: Partial<Written>) =>
    onChange(rows.map((each) => (each.key === row.key ? { ...row, ...change } : each)))
  const add = () => onChange([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, title: '', text: '' }])
  return (
    <>
      {rows.map((row, place) => (
        <div key={row.key} className="brand-terms">
          <div className="brand-row">
            <Input
              aria-label={`${words.termsHeading} ${place + 1}`}
              value={row.title}
              disabled={disabled}
              {...counted('termsTitle')}
              onChange={({ target }) => set(row, { title: target.value })}
            />
            <RowButtons
              rows={rows}
              place={place}
              name={row.title}
              disabled={disabled}
              removable={rows.length > least}
              onChange={onChange}
            />
          </div>
          <Input.TextArea
            aria-label={`${words.termsText} ${place + 1}`}
            autoSize={{ minRows: 2, maxRows: 12 }}
            value={row.text}
            disabled={disabled}
            onChange={({ target }) => set(row, { text: target.value })}
          />
        </div>
      ))}
      <Button
        className="brand-add"
        icon={<PlusOutlined aria-hidden />}
        disabled={disabled || rows.length >= termsSectionsMax}
        onClick={add}
      >
        {words.addSection}
      </Button>
    </>
  )
}
