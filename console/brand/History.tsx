import type { TableColumnsType } from 'antd'
import { Tag } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../cloud/load'
import type { Given } from '../cloud/call'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { CommandButton } from '../ui/Permitted'
import { Rows } from '../ui/Rows'
import type { SavedBrand } from './draft'
import { RestoreDrawer } from './RestoreDrawer'

type Edition = Given<'listBrandEditions'>['editions'][number]

/** Every edition of the brand, newest first. */
export function History({ brand, onSaved }: { brand: SavedBrand; onSaved: (brand: SavedBrand) => void }) {
  const words = useWords().brand
  const pages = usePages()
  const answer = useAnswer('listBrandEditions', pages.cursor)
  const [opened, setOpened] = useState<Edition>()
  const columns = useColumns(brand.version, setOpened)
  return (
    <Answered of={answer}>
      {({ editions, next }) => (
        <Panel
          flush
          title={words.historyTitle}
          says={words.historySays}
          actions={<PageTurner pages={pages} next={next} />}
        >
          <Rows rows={editions} columns={columns} keyOf={({ number }) => String(number)} empty={words.historyNone} />
          {opened && (
            <RestoreDrawer
              key={opened.number}
              number={opened.number}
              brand={brand}
              onRestored={(restored) => {
                setOpened(undefined)
                onSaved(restored)
              }}
              onClose={() => setOpened(undefined)}
            />
          )}
        </Panel>
      )}
    </Answered>
  )
}

function useColumns(inForce: number, onOpen: (edition: Edition) => void): TableColumnsType<Edition> {
  const words = useWords().brand
  return [
    {
      title: words.edition,
      render: (_, { number }) => (
        <>
          {number} {number === inForce && <Tag color="green">{words.inForce}</Tag>}
        </>
      ),
    },
    { title: words.publishedAt, render: (_, { at }) => (at === 0 ? words.before0 : <Moment at={at} />) },
    { title: words.publishedBy, render: (_, { operatorName }) => operatorName },
    {
      title: words.changedFields,
      render: (_, { changed, restored, note }) => (
        <span className="long">
          {[
            restored === null ? '' : words.restoredFrom(String(restored)),
            changed.length === 0 ? words.firstEdition : changed.map((field) => words.fields[field]).join(' · '),
            note,
          ]
            .filter((said) => said !== '')
            .join(' — ')}
        </span>
      ),
    },
    { title: words.termsTitle, render: (_, { consentVersion }) => consentVersion },
    {
      title: '',
      align: 'right',
      render: (_, edition) =>
        edition.number === inForce ? null : (
          <CommandButton asks="restoreBrandEdition" size="small" onClick={() => onOpen(edition)}>
            {words.restore}
          </CommandButton>
        ),
    },
  ]
}
