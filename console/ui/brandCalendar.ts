import type { DatePicker } from 'antd'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import localeData from 'dayjs/plugin/localeData'
import weekOfYear from 'dayjs/plugin/weekOfYear'
import weekday from 'dayjs/plugin/weekday'
import { wallNow, type Wall } from './time'

dayjs.extend(customParseFormat)
dayjs.extend(localeData)
dayjs.extend(weekOfYear)
dayjs.extend(weekday)

type Calendar = Parameters<typeof DatePicker.generatePicker<Wall>>[0]

/** antd's language, en_US or zh_CN, as dayjs calls it. */
const named = (locale: string) => (locale.startsWith('zh') ? 'zh-cn' : 'en')
const dataOf = (locale: string) => dayjs().locale(named(locale)).localeData()

/** How pickers count days and hours: on the brand's wall, so that now, today and what is typed are the brand's. */
export const brandCalendar: Calendar = {
  getNow: wallNow,
  getFixedDate: (day) => dayjs.utc(day),
  getEndDate: (wall) => wall.endOf('month'),
  getWeekDay: (wall) => wall.day(),
  getYear: (wall) => wall.year(),
  getMonth: (wall) => wall.month(),
  getDate: (wall) => wall.date(),
  getHour: (wall) => wall.hour(),
  getMinute: (wall) => wall.minute(),
  getSecond: (wall) => wall.second(),
  getMillisecond: (wall) => wall.millisecond(),
  addYear: (wall, years) => wall.add(years, 'year'),
  addMonth: (wall, months) => wall.add(months, 'month'),
  addDate: (wall, days) => wall.add(days, 'day'),
  setYear: (wall, year) => wall.year(year),
  setMonth: (wall, month) => wall.month(month),
  setDate: (wall, date) => wall.date(date),
  setHour: (wall, hour) => wall.hour(hour),
  setMinute: (wall, minute) => wall.minute(minute),
  setSecond: (wall, second) => wall.second(second),
  setMillisecond: (wall, ms) => wall.millisecond(ms),
  isAfter: (left, right) => left.isAfter(right),
  isValidate: (wall) => wall.isValid(),
  locale: {
    getWeekFirstDay: (locale) => dataOf(locale).firstDayOfWeek(),
    getWeekFirstDate: (locale, wall) => wall.locale(named(locale)).weekday(0),
    getWeek: (locale, wall) => wall.locale(named(locale)).week(),
    getShortWeekDays: (locale) => dataOf(locale).weekdaysMin(),
    getShortMonths: (locale) => dataOf(locale).monthsShort(),
    format: (locale, wall, format) => wall.locale(named(locale)).format(format),
    parse: (locale, text, formats) => {
      const read = formats.map((format) => dayjs.utc(text, format, true).locale(named(locale)))
      return read.find((wall) => wall.isValid()) ?? null
    },
  },
}
