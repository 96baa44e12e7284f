import { brandZoneOffsetMs } from '../../domain/calendar'
import type { Locale } from '.'

/**
 * The columns of the warehouse's sheet, in their order; the sheet that comes back is read by these headings too. The address
 * stands in one line for a label and in its parts for whoever sorts by them. Every line says who exported it and when, so that one
 * that is found elsewhere names where it came from; before the carrier's columns, which are the last where a sheet lost its headings.
 */
export const orderSheetHeadings: Record<Locale, readonly string[]> = {
  'zh-CN': [
    ...['订单号', '礼品', '规格', '数量', '下单日期', '收货人', '电话', '地址', '省', '市', '区', '详细地址'],
    ...['导出标记', '快递公司', '运单号'],
  ],
  en: [
    ...['Order number', 'Reward', 'Specification', 'Quantity', 'Ordered on', 'Recipient', 'Phone', 'Address'],
    ...['Province', 'City', 'District', 'Street', 'Exported by', 'Carrier', 'Tracking number'],
  ],
}

/** Who carried a sheet out, when on the brand's clock, and who said yes to it where somebody had to. */
export function sayExported(who: string, at: number, approvedBy: string | undefined, locale: Locale): string {
  const moment = new Date(at + brandZoneOffsetMs).toISOString().slice(0, 19).replace('T', ' ')
  if (approvedBy === undefined) return `${who} ${moment}`
  return locale === 'en' ? `${who} ${moment}, approved by ${approvedBy}` : `${who} ${moment}，${approvedBy}复核`
}
