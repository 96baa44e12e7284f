import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { Locale } from '../../contract/sentences'
import { sayWhyNoPoints } from '../../contract/sentences/desk/why'
import type { Given } from '../cloud/call'
import { useWords } from './language'

interface WhyNoPointsProps {
  explanation: Given<'explainScan'>['explanation']
}

/** Why a member has no points for an item, as it can be said or sent to them, in their language. */
export function WhyNoPoints({ explanation }: WhyNoPointsProps) {
  const words = useWords()
  const [locale, setLocale] = useState<Locale>('zh-CN')
  const [copied, setCopied] = useState<string>()
  const said = sayWhyNoPoints(explanation, locale)
  const copy = async () => {
    await navigator.clipboard.writeText(said)
    setCopied(said)
  }
  return (
    <div className="why">
      <p className="why-said" lang={locale}>
        {said}
      </p>
      <div className="why-actions">
        <Segmented<Locale>
          size="small"
          aria-label={words.code.theirLanguage}
          value={locale}
          onChange={setLocale}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Button size="small" icon={copied === said ? <CheckOutlined /> : <CopyOutlined />} onClick={() => void copy()}>
          {copied === said ? words.code.copied : words.code.copy}
        </Button>
      </div>
    </div>
  )
}
