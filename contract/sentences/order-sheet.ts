import type { Locale } from './index'

/** The columns of the warehouse's sheet, in their order; the sheet that comes back is read by these headings too. */
export const orderSheetHeadings: Record<Locale, readonly string[]> = {
  'zh-CN': ['订单号', '礼品', '规格', '下单日期', '收货人', '电话', '地址', '快递公司', '运单号'],
  en: [
    'Order number',
    'Reward',
    'Specification',
    'Ordered on',
    'Recipient',
    'Phone',
    'Address',
    'Carrier',
    'Tracking number',
  ],
}
