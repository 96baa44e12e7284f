import { countAlerts } from './desk/count-alerts'
import { getAlertRules } from './desk/get-alert-rules'
import { listAlerts } from './desk/list-alerts'
import { removeChannel } from './desk/remove-channel'
import { saveAlertRules } from './desk/save-alert-rules'
import { saveChannel } from './desk/save-channel'
import { tryChannel } from './desk/try-channel'
import { sendAlerts } from './jobs/send-alerts'
import { watchAlerts } from './jobs/watch-alerts'

export { collections } from './collections'
export { personal } from './personal'

/** What operators ask. */
export const desk = {
  countAlerts,
  listAlerts,
  getAlertRules,
  saveAlertRules,
  saveChannel,
  removeChannel,
  tryChannel,
}

/** What a timer does. */
export const jobs = { watchAlerts, sendAlerts }
