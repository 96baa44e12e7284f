import type { GtinFinding } from '../../product/gtin'

export const product = {
  title: '产品',
  says: '会员扫码后看到的名字和图片',
  make: '登记产品',
  makeTitle: '登记产品',
  editTitle: '修改产品',
  emptyTitle: '还没有产品',
  emptySays: '先登记一款产品，才能为它生成码。',
  count: (products: number, more: boolean) => (more ? `最近 ${products} 个产品` : `${products} 个产品`),
  search: '搜名称、卖点或条码',
  name: '产品名称',
  nameHint: '和包装上的名字一致，最多 40 个字',
  nameExample: '例如 高山乌龙 330 ml',
  nameMissing: '请填产品名称',
  tagline: '一句卖点',
  taglineHint: '显示在名称下面，可以不填',
  taglineExample: '例如 当季新品，限量供应',
  gtin: '商品条码',
  gtinFinding: (finding: GtinFinding): string => {
    switch (finding.kind) {
      case 'empty':
        return '包装上条形码下面的数字，通常 13 位；最后一位是校验位，由前面各位算出来，用来发现抄错'
      case 'notDigits':
        return '条码只有数字'
      case 'length':
        return `条码是 8、12、13 或 14 位，现在是 ${finding.digits} 位`
      case 'wrong':
        return `最后一位应该是 ${finding.expected}，现在是 ${finding.found}：前面可能有一位抄错了，请核对包装`
      case 'right':
        return '校验位正确'
    }
  },
  photos: '产品图片',
  photosHint: '第一张用在扫码结果和列表里；最多六张，上传时裁成方形',
  upload: '上传照片',
  drawn: '用画好的图',
  description: '产品介绍',
  descriptionHint: '会员从扫码结果或产品图片点进来看到的，可以不填',
  shelfLife: '保质期',
  shelfLifeHint: '批次填了生产日期，会员就会看到保质期至哪一天',
  shelfLifeUnits: { day: '天', month: '个月' },
  pictureMissing: '请选一张图片',
}
