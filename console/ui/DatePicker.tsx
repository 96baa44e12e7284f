import { DatePicker as AntdPicker } from 'antd'
import { brandCalendar } from './brandCalendar'
import type { Wall } from './time'

/** The desk's only date picker: it shows and takes what the brand's wall shows. `wallAt` and `momentOf` lead in and out. */
export const DatePicker = AntdPicker.generatePicker<Wall>(brandCalendar)
