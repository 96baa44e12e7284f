import { type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useProducts, type Product } from '../cloud/lists'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { Picture } from '../ui/Picture'
import { go, hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { holds, Search } from '../ui/Search'
import { PageButton, PageLink } from '../ui/Permitted'
import { shownGtin } from './gtin'
import { ProductDrawer } from './ProductDrawer'

/** Every product; `open` is the one being edited, or `new`. */
export function Products({ open }: { open: string | undefined }) {
  const words = useWords()
  const products = useProducts()
  const columns = useColumns()
  const [text, setText] = useState('')
  const make = (
    <PageButton type="primary" to={hrefOf('/products/new')}>
      {words.product.make}
    </PageButton>
  )

  return (
    <Page title={words.product.title} says={words.product.says} actions={make}>
      <Answered of={products}>
        {({ rows, more }) => (
          <>
            {rows.length === 0 ? (
              <Panel>
                <Empty title={words.product.emptyTitle} says={words.product.emptySays} action={make} />
              </Panel>
            ) : (
              <Panel
                flush
                title={words.product.count(rows.length, more)}
                actions={<Search value={text} onChange={setText} hint={words.product.search} />}
              >
                <Rows
                  rows={rows.filter(({ name, tagline, gtin }) => holds(text, name, tagline, gtin))}
                  columns={columns}
                  keyOf={({ id }) => id}
                />
              </Panel>
            )}
            {open !== undefined && (
              <ProductDrawer key={open} product={rows.find(({ id }) => id === open)} onClose={() => go('/products')} />
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}

function useColumns(): TableColumnsType<Product> {
  const words = useWords()
  return [
    {
      title: words.product.name,
      render: (_, { id, name, picture }) => (
        <span className="with-picture">
          <Picture name={picture} alt="" size={28} />
          <PageLink className="long" to={hrefOf('/products/:open', { open: id })}>
            {name}
          </PageLink>
        </span>
      ),
    },
    { title: words.product.tagline, render: (_, { tagline }) => <span className="long soft">{tagline}</span> },
    { title: words.product.gtin, render: (_, { gtin }) => <span className="mono">{shownGtin(gtin)}</span> },
    { title: words.shell.createdAt, align: 'right', render: (_, { createdAt }) => <Moment at={createdAt} /> },
  ]
}
