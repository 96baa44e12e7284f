import type { Locale } from '.'

/**
 * The columns of the warehouse's sheet, in their order; the sheet that comes back is read by these headings too. The address
 * stands in one line for a label and in its parts for whoever sorts by them.
 */
export const orderSheetHeadings: Record<Locale, readonly string[]> = {
  'zh-CN': [
    ...['订单号', '礼品', '规格', '数量', '下单日期', '收货人', '电话', '地址', '省', '市', '区', '详细地址'],
    ...['快递公司', '运单号'],
  ],
  en: [
    ...['Order number', 'Reward', 'Specification', 'Quantity', 'Ordered on', 'Recipient', 'Phone', 'Address'],
    ...['Province', 'City', 'District', 'Street', 'Carrier', 'Tracking number'],
  ],
}
