import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from './language'

interface PhoneFrameProps<Face extends string> {
  /** The screen that is shown, of those to choose from. */
  value: Face
  options: { value: Face; label: string }[]
  onChange: (face: Face) => void
  children: ReactNode
}

/** The member's phone beside a form. */
export function PhoneFrame<Face extends string>({ value, options, onChange, children }: PhoneFrameProps<Face>) {
  const words = useWords()
  return (
    <aside className="phone-side" aria-label={words.phone.label}>
      <Segmented<Face> block value={value} onChange={onChange} options={options} />
      <div className="phone">
        <div className="phone-screen" role="group" aria-label={words.phone.label} tabIndex={0}>
          <div className="phone-status">
            <span>9:41</span>
            <i aria-hidden />
          </div>
          {children}
        </div>
      </div>
      <p className="soft">{words.phone.note}</p>
    </aside>
  )
}
