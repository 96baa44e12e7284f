import Database from 'libsql'
import { nameBegins, type Person } from './people'

/** The same people in plain columns, each with the index that whoever writes this by hand would make. */
export interface SearchByHand {
  add(people: readonly Person[]): void
  /** Finds by one column; answers how many rows. */
  find: Record<ByHandQuery, (person: Person) => number>
  close(): void
}

export type ByHandQuery =
  'number' | 'phone' | 'phoneTail' | 'nickname' | 'order' | 'parcel' | 'recipientPhone' | 'recipientTail'

const rowsMax = 6
const tailMax = 200

export function openSearchByHand(path: string): SearchByHand {
  const database = new Database(path)
  for (const setting of ['journal_mode=WAL', 'synchronous=FULL', 'wal_autocheckpoint=4000', 'cache_size=-131072'])
    database.prepare(`PRAGMA ${setting}`).all()
  database.exec('CREATE TABLE members(id TEXT PRIMARY KEY NOT NULL, doc TEXT NOT NULL, number, phone, tail, name)')
  database.exec('CREATE TABLE orders(id TEXT PRIMARY KEY NOT NULL, doc TEXT NOT NULL, parcel, phone, tail, at)')
  for (const column of ['number', 'phone', 'tail', 'name'])
    database.exec(`CREATE INDEX members_${column} ON members(${column},id)`)
  for (const column of ['parcel', 'phone', 'tail'])
    database.exec(`CREATE INDEX orders_${column} ON orders(${column},at,id)`)
  const insertMember = database.prepare('INSERT INTO members VALUES(?,?,?,?,?,?)')
  const insertOrder = database.prepare('INSERT INTO orders VALUES(?,?,?,?,?,?)')
  const by = (sql: string, valueOf: (person: Person) => string[]) => {
    const statement = database.prepare(sql)
    return (person: Person) => statement.all(valueOf(person)).length
  }
  const member = (column: string, limit: number) =>
    `SELECT doc FROM members WHERE ${column}=? ORDER BY id LIMIT ${limit}`
  const order = (column: string) => `SELECT doc FROM orders WHERE ${column}=? ORDER BY at DESC LIMIT ${rowsMax}`
  return {
    add(people) {
      database.exec('BEGIN')
      for (const person of people) {
        const { memberId, number, phone, nickname, orderId, parcel, recipientPhone, index } = person
        insertMember.run([memberId, JSON.stringify(person), number, phone, tailOf(phone), nickname])
        insertOrder.run([orderId, JSON.stringify(person), parcel, recipientPhone, tailOf(recipientPhone), index])
      }
      database.exec('COMMIT')
    },
    find: {
      number: by(member('number', 1), ({ number }) => [number]),
      phone: by(member('phone', 1), ({ phone }) => [phone]),
      phoneTail: by(member('tail', tailMax), ({ phone }) => [tailOf(phone)]),
      nickname: by(`SELECT doc FROM members WHERE name>=? AND name<? ORDER BY name,id LIMIT ${rowsMax}`, (person) => [
        nameBegins(person),
        `${nameBegins(person)}\u{10ffff}`,
      ]),
      order: by('SELECT doc FROM orders WHERE id=?', ({ orderId }) => [orderId]),
      parcel: by(order('parcel'), ({ parcel }) => [parcel]),
      recipientPhone: by(order('phone'), ({ recipientPhone }) => [recipientPhone]),
      recipientTail: by(order('tail'), ({ recipientPhone }) => [tailOf(recipientPhone)]),
    },
    close: () => void database.close(),
  }
}

export const tailOf = (phone: string): string => phone.slice(-4)
