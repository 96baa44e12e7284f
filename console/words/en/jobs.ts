import type { JobName } from '../../../contract/words/jobs'
import type { Words } from '../zh-CN'

const job = (name: string, does: string) => ({ name, does })

const names: Record<JobName, { name: string; does: string }> = {
  expirePoints: job('Expire points', 'Expires what is unspent past its last day'),
  releasePending: job('Release pending points', 'Makes pending points usable whose time has come'),
  reviewTiers: job('Review tiers', 'Keeps, raises or lowers tiers whose term is over'),
  countTiers: job(
    'Count tiers',
    'Counts the members of each tier once a day; a changed programme rates everybody anew at once',
  ),
  makeOrders: job('Open orders', 'Turns new redemptions into orders to pack'),
  mendStock: job('Settle stock', 'Counts held units as sold, and puts back those that were held for nothing'),
  moveOrders: job('Move orders on', 'Confirms receipt and closes orders in time, returns units of cancelled ones'),
  changeStock: job('Finish stock changes', 'Carries out stock changes that were cut short'),
  settleUndos: job(
    'Take activations back',
    'Once scans under way are over: what was not scanned is not active any more',
  ),
  closeWindows: job(
    'End campaigns',
    'Ends campaigns whose time is over, gives their budgets back and their batches up',
  ),
  noteWaiting: job(
    'Note what waits',
    'Looks each minute how many texts wait for a reviewer, to compare with last week',
  ),
  foldMinutes: job('Sum up minutes', 'Sums up scans, members, points and orders by the minute, for how today is'),
  foldFigures: job('Sum up campaigns', 'Adds scans and points to the hourly figures'),
  retryChecks: job('Ask about texts again', 'Asks once more about texts and pictures that got no answer'),
  tellVisits: job('Tell of repeat scans', 'Keeps who scanned an item again, and where, as records of their own'),
  carryTallies: job('Settle likes', 'Weighs the likes that came, and carries the counts over to posts'),
  doChores: job('Sort out the community', 'Puts new posts into search and into followers’ feeds'),
  foldLiability: job('Sum up points owed', 'Keeps the points outstanding by month of expiry'),
  foldMall: job('Sum up the mall', 'Adds redemptions to the daily figures of rewards'),
  foldCommunity: job('Sum up the community', 'Adds texts and what became of them to the daily figures'),
  watchAlerts: job('Watch alerts', 'Compares the figures with the rules of alerts'),
  sendAlerts: job('Send alerts', 'Sends what is due by mail and to robots'),
  watchApprovals: job('Approvals', 'Closes requests that ran out, and notes who could approve'),
  sealAudit: job(
    'Seal the audit trail',
    'Links what was done into a chain in which no line is changed, lost or added unseen',
  ),
  eraseMembers: job('Remove members', 'Makes anonymous whoever asked to leave, a week later'),
  rewriteDocuments: job('Update documents', 'After an upgrade, brings what older versions wrote into its new shape'),
  sweep: job('Sweep', 'Removes expired sessions, remembered requests and old reports'),
}

export const jobs: Words['jobs'] = {
  title: 'Job runs',
  says: 'What each run of the timer did and what failed; the last two weeks',
  emptyTitle: 'The timer has not run yet',
  emptySays: 'Every run leaves a report here. If none comes, please check the timer of the cloud function “jobs”.',
  at: 'Time',
  result: 'Result',
  failed: (times) => `${times} failed`,
  more: 'Goes on next time',
  done: 'Done',
  running: (job) => `At “${job}”`,
  idle: 'Nothing to do',
  did: 'What it did',
  didJob: (name, done) => `${name} ${done}`,
  duration: 'Took',
  job: 'Job',
  doneCount: 'Done',
  failedCount: 'Failed',
  moreLeft: 'More left',
  behind: 'Behind',
  behindHint:
    'Sums wait a minute, until nothing earlier can come any more. Further behind than that, much is still to be summed up.',
  runningHint:
    'If it still says so in some minutes, the run was stopped at its time limit; the next one goes on behind it.',
  failedHint:
    'What failed is tried again by the next run. If it keeps failing, tell your engineers the time; the log says why.',
  names,
}
