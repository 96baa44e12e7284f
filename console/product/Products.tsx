import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useProducts, type Product } from '../cloud/lists'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { useMay } from '../ui/operator'
import { Page, Panel } from '../ui/Page'
import { Picture } from '../ui/Picture'
import { go, hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { holds, Search } from '../ui/Search'
import { shownGtin } from './gtin'
import { ProductDrawer } from './ProductDrawer'

/** Every product; `open` is the one being edited, or `new`. */
export function Products({ open }: { open: string | undefined }) {
  const words = useWords()
  const mayAsk = useMay()
  const products = useProducts()
  const columns = useColumns()
  const [text, setText] = useState('')
  const make = mayAsk('saveProduct') ? (
    <Button type="primary" onClick={() => go('/products/new')}>
      {words.product.make}
    </Button>
  ) : null

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
  const mayAsk = useMay()
  return [
    {
      title: words.product.name,
      render: (_, { id, name, picture }) => (
        <span className="with-picture">
          <Picture name={picture} alt="" size={28} />
          {mayAsk('saveProduct') ? (
            <a className="long" href={hrefOf('/products/:open', { open: id })}>
              {name}
            </a>
          ) : (
            <span className="long">{name}</span>
          )}
        </span>
      ),
    },
    { title: words.product.tagline, render: (_, { tagline }) => <span className="long soft">{tagline}</span> },
    { title: words.product.gtin, render: (_, { gtin }) => <span className="mono">{shownGtin(gtin)}</span> },
    { title: words.shell.createdAt, align: 'right', render: (_, { createdAt }) => <Moment at={createdAt} /> },
  ]
}
