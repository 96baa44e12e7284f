import type { Collection } from '../../kernel/store/collections'

/** PostgreSQL cuts names at 63 bytes; ours are far shorter, and a test says so. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const keyColumn = (field: string): string => identifier(`key ${field}`)

/** The fields whose keys a collection's rows have beside the document, each once. */
export const keyFields = ({ indexes }: Pick<Collection, 'indexes'>): string[] => [
  ...new Set(Object.values(indexes).flatMap(({ fields }) => fields.filter((field) => field !== '_id'))),
]

/**
 * One table for a collection: the document as the text it was written as, and the keys of what it is found by. Every text is
 * compared byte by byte, whatever language the server was set up for, and nothing needs an extension: it fits the engines that
 * speak PostgreSQL's protocol too, some of which spread a primary key by its hash where no order is named.
 */
export function tableOf(name: string, collection: Pick<Collection, 'indexes'>): string[] {
  const table = identifier(name)
  const keys = keyFields(collection).map((field) => `${keyColumn(field)} text COLLATE "C" NOT NULL`)
  const columns = ['id text COLLATE "C" NOT NULL', 'doc text NOT NULL', ...keys, 'PRIMARY KEY (id)']
  const indexes = Object.entries(collection.indexes).map(
    ([index, { fields, unique }]) =>
      `CREATE ${unique ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS ${identifier(`${name} ${index}`)} ON ${table} (${fields
        .map((field) => (field === '_id' ? 'id' : keyColumn(field)))
        .join(', ')})`,
  )
  return [`CREATE TABLE IF NOT EXISTS ${table} (${columns.join(', ')})`, ...indexes]
}
