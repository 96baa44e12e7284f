import { useState } from 'react'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Changes } from './Changes'
import type { SavedBrand } from './draft'
import { PublicationFields } from './PublicationFields'

interface PublishDrawerProps {
  /** As it was when the drawer was opened: what is published is what was looked at. */
  brand: SavedBrand
  onPublished: (brand: SavedBrand) => void
  onClose: () => void
}

/** Everything that will be different on members' phones, and the one button that makes it so. */
export function PublishDrawer({ brand, onPublished, onClose }: PublishDrawerProps) {
  const words = useWords().brand
  const [publication, setPublication] = useState({ asksAgain: false, note: '' })
  const publish = useSubmission('publishBrand', (given) => onPublished(given.brand))
  const { version, draftVersion, changed, published, draft, consentVersion } = brand
  return (
    <CommandDrawer
      title={words.publishTitle}
      confirm={words.publishConfirm(figure(changed.length))}
      width={680}
      submission={publish}
      onConfirm={() => void publish.submit({ version, draftVersion, ...publication })}
      onClose={onClose}
    >
      <Changes changed={changed} before={published} after={draft} />
      <PublicationFields
        value={publication}
        onChange={setPublication}
        before={published}
        after={draft}
        consentVersion={consentVersion}
      />
      <p className="consequence">{words.publishSays}</p>
    </CommandDrawer>
  )
}
