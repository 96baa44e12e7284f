import { ShopOutlined } from '@ant-design/icons'
import { Select } from 'antd'
import { useWords } from '../ui/language'
import { standIn, useTillPlace } from './keptStore'
import { TillName } from './TillName'

/** Which store this till stands in, chosen where there is a choice; one that stands in none has a name of its own. */
export function TillPlace() {
  const words = useWords()
  const { stores, isAnywhere, store } = useTillPlace()
  if (stores.length === 0) return isAnywhere ? <TillName /> : null
  if (!isAnywhere && stores.length === 1)
    return (
      <span className="till-store">
        <ShopOutlined aria-hidden /> {stores[0]?.name}
      </span>
    )
  return (
    <>
      <Select<string>
        className="till-store-field"
        aria-label={words.till.store}
        placeholder={words.till.storeMissing}
        showSearch={{ optionFilterProp: 'label' }}
        value={store?.id ?? (isAnywhere ? '' : null)}
        onChange={standIn}
        options={[
          ...(isAnywhere ? [{ value: '', label: words.till.noStore }] : []),
          ...stores.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {store === null && isAnywhere && <TillName />}
    </>
  )
}
