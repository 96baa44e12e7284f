import { message, Tabs } from 'antd'
import { useState } from 'react'
import type { BrandPart } from '../../contract/words/brand'
import { useCommand } from '../cloud/command'
import { useAnswer } from '../cloud/load'
import { AskOnce } from '../ui/AskOnce'
import { Answered } from '../ui/Answered'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { CommandButton } from '../ui/Permitted'
import { CategoriesPart } from './CategoriesPart'
import type { SavedBrand } from './draft'
import { ContactPart, ItemPart, LookPart } from './formParts'
import { History } from './History'
import { HomePart } from './HomePart'
import type { PartProps } from './part'
import { PublishDrawer } from './PublishDrawer'
import { TermsPart } from './TermsPart'

const parts: readonly { name: BrandPart; Part: (given: PartProps) => React.ReactElement }[] = [
  { name: 'look', Part: LookPart },
  { name: 'item', Part: ItemPart },
  { name: 'contact', Part: ContactPart },
  { name: 'categories', Part: CategoriesPart },
  { name: 'terms', Part: TermsPart },
  { name: 'home', Part: HomePart },
]

/** What an answer on its way may tell of an earlier moment: the later of two. */
const later = (one: SavedBrand, other: SavedBrand | undefined): SavedBrand =>
  other && (other.version > one.version || other.draftVersion > one.draftVersion) ? other : one

/** What the brand says of itself, everywhere: drafted part by part, published together, with every edition kept. */
export const BrandPage = () => <BrandPartPage part="look" />

/** The same, open at one of its parts. */
export function BrandPartPage({ part: first }: { part: string }) {
  const words = useWords().brand
  const answer = useAnswer('getBrand', {})
  const [own, setOwn] = useState<SavedBrand>()
  const [toast, holder] = message.useMessage()
  const told = (says: string) => (brand: SavedBrand) => {
    setOwn(brand)
    void toast.success(says)
  }
  return (
    <Answered of={answer}>
      {({ brand: answered }) => {
        const brand = later(answered, own)
        return (
          <Page
            title={words.title}
            says={words.says}
            actions={<DraftActions brand={brand} onPublished={told(words.published)} onDiscarded={setOwn} />}
          >
            {holder}
            <Parts
              first={first}
              brand={brand}
              onSaved={told(words.saved)}
              onRestored={told(words.published)}
              onReload={answer.again}
            />
          </Page>
        )
      }}
    </Answered>
  )
}

interface PartsProps {
  first: string
  brand: SavedBrand
  onSaved: (brand: SavedBrand) => void
  onRestored: (brand: SavedBrand) => void
  onReload: () => void
}

function Parts({ first, brand, onSaved, onRestored, onReload }: PartsProps) {
  const words = useWords().brand
  const [dirty, setDirty] = useState<Partial<Record<BrandPart, boolean>>>({})
  const mark = (name: BrandPart, isDirty: boolean) => setDirty((before) => ({ ...before, [name]: isDirty }))
  const items = parts.map(({ name, Part }) => ({
    key: name,
    label: dirty[name] ? words.unsaved(words.parts[name]) : words.parts[name],
    children: (
      <Opened
        Part={Part}
        isDirty={dirty[name] === true}
        brand={brand}
        onDirty={() => mark(name, true)}
        onSaved={(saved) => {
          mark(name, false)
          if (saved) onSaved(saved)
          else onReload()
        }}
      />
    ),
  }))
  const history = { key: 'history', label: words.history, children: <History brand={brand} onSaved={onRestored} /> }
  return <Tabs defaultActiveKey={first} items={[...items, history]} />
}

interface OpenedProps extends PartProps {
  Part: (given: PartProps) => React.ReactElement
  isDirty: boolean
}

/** A part keeps what is entered in it whatever others save; while nothing is, it follows them. */
function Opened({ Part, isDirty, ...given }: OpenedProps) {
  const stamp = `${given.brand.version}.${given.brand.draftVersion}`
  const [opened, setOpened] = useState(stamp)
  if (!isDirty && opened !== stamp) setOpened(stamp)
  return <Part key={opened} {...given} />
}

interface DraftActionsProps {
  brand: SavedBrand
  onPublished: (brand: SavedBrand) => void
  onDiscarded: (brand: SavedBrand) => void
}

/** How the draft stands, and the two ends it can come to. */
function DraftActions({ brand, onPublished, onDiscarded }: DraftActionsProps) {
  const words = useWords().brand
  const [publishing, setPublishing] = useState<SavedBrand>()
  const [discarding, setDiscarding] = useState(false)
  const { run } = useCommand('discardBrandDraft')
  const differs = brand.changed.length > 0
  const discard = async () => {
    const outcome = await run({ draftVersion: brand.draftVersion })
    if (!outcome.ok) return outcome.failure
    onDiscarded(outcome.value.brand)
    return undefined
  }
  return (
    <>
      <span className="brand-state">{differs ? words.differs(figure(brand.changed.length)) : words.same}</span>
      {differs && (
        <CommandButton asks="discardBrandDraft" onClick={() => setDiscarding(true)}>
          {words.discard}
        </CommandButton>
      )}
      <CommandButton asks="publishBrand" type="primary" disabled={!differs} onClick={() => setPublishing(brand)}>
        {words.publish}
      </CommandButton>
      <AskOnce
        asks="discardBrandDraft"
        open={discarding}
        title={words.discard}
        consequence={words.discardAsk}
        confirm={words.discard}
        danger
        onConfirm={discard}
        onClose={() => setDiscarding(false)}
      />
      {publishing && (
        <PublishDrawer
          brand={publishing}
          onPublished={(published) => {
            setPublishing(undefined)
            onPublished(published)
          }}
          onClose={() => setPublishing(undefined)}
        />
      )}
    </>
  )
}
