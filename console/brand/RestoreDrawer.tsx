import { useState } from 'react'
import { changedFields } from '../../contract/words/brand'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { Changes } from './Changes'
import type { SavedBrand } from './draft'
import { PublicationFields } from './PublicationFields'

interface RestoreDrawerProps {
  number: number
  brand: SavedBrand
  onRestored: (brand: SavedBrand) => void
  onClose: () => void
}

/** An earlier edition beside what is published now, to be published anew. */
export function RestoreDrawer({ number, brand, onRestored, onClose }: RestoreDrawerProps) {
  const words = useWords().brand
  const [opened] = useState(brand)
  const [publication, setPublication] = useState({ asksAgain: false, note: '' })
  const edition = useAnswer('getBrandEdition', { number })
  const restore = useSubmission('restoreBrandEdition', (given) => onRestored(given.brand))
  const changed = edition.value ? changedFields(opened.published, edition.value.brand) : []
  return (
    <CommandDrawer
      title={words.restoreTitle(String(number))}
      confirm={words.restoreConfirm}
      width={680}
      submission={restore}
      ready={changed.length > 0}
      onConfirm={() => void restore.submit({ number, version: opened.version, ...publication })}
      onClose={onClose}
    >
      <Answered of={edition}>
        {(given) =>
          changed.length === 0 ? (
            <p>{words.restoreSame}</p>
          ) : (
            <>
              <Changes changed={changed} before={opened.published} after={given.brand} />
              <PublicationFields
                value={publication}
                onChange={setPublication}
                before={opened.published}
                after={given.brand}
                consentVersion={opened.consentVersion}
              />
              <p className="consequence">{words.restoreSays}</p>
            </>
          )
        }
      </Answered>
    </CommandDrawer>
  )
}
