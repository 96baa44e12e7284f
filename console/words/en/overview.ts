import type { Words } from '../zh-CN'

const step = (title: string, says: string, action: string) => ({ title, says, action })

export const overview: Words['overview'] = {
  title: 'Overview',
  greeting: (name) => `Hello, ${name}`,
  scansToday: 'Scans today',
  paidToday: 'Paid today',
  pointsToday: 'Points today',
  todayTitle: 'How is today',
  asOf: (asOf) => `Up to ${asOf}, beside the same weekday last week at the same time`,
  measures: {
    scans: 'Scans',
    firstScans: 'First scans',
    joined: 'New members',
    pointsOut: 'Points given',
    pointsIn: 'Points spent',
    orders: 'Orders',
    postsWaiting: 'To be reviewed',
  },
  lastWeek: (count) => `Last week ${count}`,
  noLastWeek: 'Not there last week',
  asMany: 'As many',
  now: (scans, paid, points) => `Right now: ${scans} first scans · ${paid} paid · ${points} points`,
  liveTitle: 'Campaigns running now',
  liveSays: 'Updates every 5 seconds',
  noneLive: 'No campaign is running now',
  budgetUsed: 'Budget used',
  attentionTitle: 'Needs a look',
  allWell: 'All is well; nothing to do',
  reviewsWait: (waiting) => `Community texts: ${waiting} for a decision`,
  jobsKind: 'Jobs failed',
  jobsFailed: (failed, at) =>
    `${failed} ${failed === '1' ? 'thing' : 'things'} failed in the timer’s runs of the last hour, latest at ${at}`,
  budgetSpentKind: 'Budget short',
  budgetSpent: (name, budget, left, prizesKept) =>
    `“${name}”: of ${budget} points ${left === null ? 'none are left' : `${left} are left, too few for another scan`}; ${
      prizesKept ? 'winners are still paid, other scans are not' : 'scans are not paid any more'
    }`,
  budgetScarceKind: 'Budget low',
  budgetScarce: (name, left, budget, prizesKept) =>
    `“${name}” has ${left} points left of ${budget}${prizesKept ? '; winners’ points are set aside besides' : ''}`,
  ordersKind: 'To pack',
  ordersWait: (waiting, isMore, oldest) =>
    `${isMore ? 'More than ' : ''}${waiting} ${waiting === '1' && !isMore ? 'order waits' : 'orders wait'} to be packed, the oldest since ${oldest}`,
  soldOutKind: 'Out of stock',
  soldOut: (title, choices) =>
    choices === '' ? `“${title}” is sold out in the mall` : `“${title}” has no ${choices} left`,
  todaySays: 'The first scan of each code, by members and others, whatever became of the campaign',
  closingKind: 'Closing soon',
  closing: (name) => `“${name}” ends within 3 days; scans then earn no more points`,
  paused: (name) => `“${name}” is paused: members see that items are genuine, but earn nothing`,
  unfinished: (name) => `“${name}” has not been launched yet; go on with it`,
  frozen: (label, codes) => `Batch “${label}” is frozen: ${codes} active codes are on hold`,
  sleepingKind: 'To activate',
  sleeping: (label) => `Batch “${label}” is at the printer; activate it before the goods reach the shelf`,
  stepsTitle: 'Five steps to the first points',
  stepsSay: 'From the product to the first scan, in order; what is done is ticked off by itself.',
  byAdmin: 'For an administrator',
  steps: {
    product: step(
      'Register a product',
      'Its name and picture are the first thing a member sees.',
      'Register a product',
    ),
    batch: step(
      'Mint a batch of codes',
      'One batch for a line or a print run; any number takes seconds.',
      'Mint a batch',
    ),
    print: step(
      'Download the print pack',
      'A file with its checksum for the printer, or a few labels to try.',
      'To the print pack',
    ),
    activate: step('Activate', 'Codes that are not active pay nothing, so a lost file does no harm.', 'To activation'),
    launch: step(
      'Launch a campaign',
      'Set points, limits and budget; you see the cost before it starts.',
      'New campaign',
    ),
  },
}
