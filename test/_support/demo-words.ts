import type { Item } from '../../contract/words/brand'
import { qingyu, qingyuBrand, qingyuMembers, qingyuPictures, qingyuProducts } from '../../local/seed/brand'
import { qingyuRewards } from '../../local/seed/rewards'

/** Whatever the seeded brand says of itself: no other brand may show any of it. */
const own: readonly string[] = [
  qingyuBrand.name,
  qingyuBrand.slogan,
  qingyuBrand.company?.name ?? '',
  qingyuBrand.privacyContact?.email ?? '',
  qingyuBrand.contact?.phone ?? '',
  qingyuBrand.codeOrigin,
  ...(qingyuBrand.mallCategories ?? []).map(({ name }) => name).filter((name) => name !== '券与卡'),
  ...qingyu.tiers.map(({ name }) => name),
  ...qingyuProducts.flatMap(({ name, tagline }) => [name, tagline]),
  ...qingyuMembers.filter((name) => name.length > 2),
  ...qingyuRewards.map(({ fields }) => fields(0).title),
  ...['茶话会', '登岛会客厅', '茶园', '桂花', '茶友', 'qingyu'],
].filter((word) => word !== '')

/** What its items are, where another brand's are something else. */
const itemsOf = ({ unit, codePlace, use }: Item): RegExp[] => [
  ...(codePlace === 'underCap' ? [] : [/瓶盖|\bcap\b/i]),
  ...(unit === 'bottle' ? [] : [/瓶/, /\bbottle/i]),
  ...(use === 'drink' ? [] : [/喝|饮用/, /\bdrink/i]),
  /茶|泡|\btea\b/i,
]

/** The demo's words in a text; none is as it should be. */
export const demoWordsIn = (text: string, item: Item): string[] => [
  ...own.filter((word) => text.includes(word)),
  ...itemsOf(item).flatMap((word) => word.exec(text)?.[0] ?? []),
]

/** The pictures that were drawn for the demo. */
export const isDemoPicture = (address: string): boolean =>
  ['logo', ...qingyuPictures].some((name) => new RegExp(`/${name}\\.(svg|jpg)$`).test(address))
