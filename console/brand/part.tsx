import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { BrandPart } from '../../contract/words/brand'
import { Trouble } from '../ui/Answered'
import { useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { CommandButton } from '../ui/Permitted'
import { useLeaveWarning } from '../ui/useLeaveWarning'
import type { SavedBrand, SentPart } from './draft'

/** What every part of the brand's page is given. */
export interface PartProps {
  brand: SavedBrand
  onDirty: () => void
  /** With the brand as it is now, or with none where what was entered is to be dropped. */
  onSaved: (brand?: SavedBrand) => void
}

/**
 * One part as it was when it was opened: what somebody else saves meanwhile does not push away what is entered here, and is
 * told when this is saved.
 */
export function usePart(part: BrandPart, { brand, onDirty, onSaved }: PartProps) {
  const [opened] = useState(brand)
  const [isDirty, setDirty] = useState(false)
  const { version, last } = opened.parts.find((each) => each.part === part) ?? { version: 0, last: null }
  const saving = useSubmission('saveBrandDraft', (given) => onSaved(given.brand))
  useLeaveWarning(isDirty)
  return {
    opened: opened.draft,
    published: opened.published,
    version,
    last,
    isDirty,
    saving,
    touch: () => {
      setDirty(true)
      onDirty()
    },
    save: (sent: SentPart) => void saving.submit(sent),
    reload: () => onSaved(),
  }
}

type Part = ReturnType<typeof usePart>

/** The way to save a part, and what became of the last try. `onSave` is left out where a form is submitted by its button. */
export function SavePart({ part, onSave }: { part: Part; onSave?: () => void }) {
  const words = useWords()
  const { failure } = part.saving
  const isStale = failure?.kind === 'refused' && failure.refusal.code === 'changedMeanwhile'
  return (
    <>
      <Trouble failure={failure} />
      <div className="brand-save">
        <CommandButton
          asks="saveBrandDraft"
          type="primary"
          loading={part.saving.running}
          disabled={!part.isDirty}
          {...(onSave ? { onClick: onSave } : { htmlType: 'submit' as const })}
        >
          {words.brand.save}
        </CommandButton>
        {isStale && <Button onClick={part.reload}>{words.brand.reload}</Button>}
        {part.last && (
          <small className="soft">
            {words.brand.savedBy(part.last.operatorName)} <Moment at={part.last.at} />
          </small>
        )}
      </div>
    </>
  )
}

/** A part's fields with the phone beside them. */
export const BesidePhone = ({ phone, children }: { phone: ReactNode; children: ReactNode }) => (
  <div className="founding-body">
    <div>{children}</div>
    {phone}
  </div>
)
