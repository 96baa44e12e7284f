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
  todaySays: 'The first scan of each code, by members and others, whatever became of the campaign',
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
