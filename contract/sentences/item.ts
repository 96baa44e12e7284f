import type { CodePlace, Item, ItemUnit, ItemUse } from '../words/brand'
import type { Locale } from '.'

/** Whom and what a sentence is for: the language, and the items of the brand that it speaks of. */
export interface Speaking {
  locale: Locale
  item: Item
}

/** The words for one item, put together from the brand's choices. */
export interface ItemWords extends PlaceWords, UseWords {
  /** 瓶, bottle */
  unit: string
}

interface PlaceWords {
  /** 瓶盖里, under the cap */
  place: string
  /** 瓶盖内侧, inside the cap */
  printed: string
  /** Where it may be on an item whose code was not found, e.g. 瓶盖内或标签上. */
  anywhere: string
  /** How to get at it: 拧开瓶盖，码在内侧. */
  find: string
  /** What shows that somebody was there before: 瓶盖或标签是否被揭开过. */
  opened: string
}

interface UseWords {
  /** 饮用, drink */
  use: string
  /** 喝, drinking */
  using: string
}

const units: Record<Locale, Record<ItemUnit, string>> = {
  'zh-CN': { bottle: '瓶', box: '盒', bag: '袋', jar: '罐', can: '听', tube: '支', piece: '件' },
  en: { bottle: 'bottle', box: 'box', bag: 'bag', jar: 'jar', can: 'can', tube: 'tube', piece: 'piece' },
}

const uses: Record<Locale, Record<ItemUse, UseWords>> = {
  'zh-CN': {
    drink: { use: '饮用', using: '喝' },
    eat: { use: '食用', using: '吃' },
    apply: { use: '使用', using: '用' },
  },
  en: {
    drink: { use: 'drink', using: 'drinking' },
    eat: { use: 'eat', using: 'eating' },
    apply: { use: 'use', using: 'using' },
  },
}

const places: Record<Locale, Record<CodePlace, PlaceWords>> = {
  'zh-CN': {
    underCap: {
      place: '瓶盖里',
      printed: '瓶盖内侧',
      anywhere: '瓶盖内或标签上',
      find: '拧开瓶盖，码在内侧',
      opened: '瓶盖或标签是否被揭开过',
    },
    insideBox: {
      place: '盒内',
      printed: '盒内',
      anywhere: '盒内',
      find: '打开盒子，码在里面',
      opened: '盒子或封口是否被打开过',
    },
    insideBag: {
      place: '袋内',
      printed: '袋内',
      anywhere: '袋内',
      find: '打开袋子，码在里面',
      opened: '袋子或封口是否被打开过',
    },
    onLabel: {
      place: '标签上',
      printed: '标签上',
      anywhere: '标签上',
      find: '码在包装的标签上',
      opened: '标签是否被揭开过',
    },
    underCoating: {
      place: '涂层下',
      printed: '涂层下面',
      anywhere: '刮开的涂层下面',
      find: '刮开涂层，码在下面',
      opened: '涂层是否被刮开过',
    },
  },
  en: {
    underCap: {
      place: 'under the cap',
      printed: 'inside the cap',
      anywhere: 'inside the cap or on the label',
      find: 'Unscrew the cap: the code inside',
      opened: 'the cap or label had been opened',
    },
    insideBox: {
      place: 'inside the box',
      printed: 'inside the box',
      anywhere: 'inside the box',
      find: 'Open the box: the code inside',
      opened: 'the box or its seal had been opened',
    },
    insideBag: {
      place: 'inside the bag',
      printed: 'inside the bag',
      anywhere: 'inside the bag',
      find: 'Open the bag: the code inside',
      opened: 'the bag or its seal had been opened',
    },
    onLabel: {
      place: 'on the label',
      printed: 'on the label',
      anywhere: 'on the label',
      find: 'Look at the label: the code on it',
      opened: 'the label had been peeled off',
    },
    underCoating: {
      place: 'under the coating',
      printed: 'under the coating',
      anywhere: 'under the coating that scratches off',
      find: 'Scratch the coating off: the code below',
      opened: 'the coating had been scratched off',
    },
  },
}

export const sayItem = (item: Item, locale: Locale): ItemWords => ({
  unit: units[locale][item.unit],
  ...places[locale][item.codePlace],
  ...uses[locale][item.use],
})
