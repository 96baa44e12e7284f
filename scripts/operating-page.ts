import {
  environmentVariables,
  functions,
  runtime,
  type DeployedFunction,
  type FunctionCaller,
} from '../cloudfunctions/functions'

/** What the build derived for a function. */
export interface BuiltConfig {
  permissions: { openapi: string[] }
}

const callers: Record<FunctionCaller, string> = {
  miniProgram: 'the mini-program',
  http: 'the desk, over HTTP access',
  key: 'other systems with a key, over HTTP access',
  timer: 'its timer alone',
  push: 'WeChat’s message push alone',
}

/**
 * docs/operating.md, made from the tables that the functions, their settings and the collections are built from. What
 * stands here in words is what no table knows.
 *
 * @param configOf the built `config.json` of a function.
 */
export function operatingPage(configOf: (name: string) => BuiltConfig): string {
  const every = Object.entries<DeployedFunction>(functions)
  const closed = every.filter(([, { caller }]) => caller !== 'miniProgram').map(([name]) => code(name))
  const pushed = every.flatMap(([name, { messages = [] }]) =>
    messages.map((message) => `${code(message)} → ${code(name)}`),
  )
  const served = every.flatMap(([name, { httpPath }]) =>
    httpPath ? [`${code(name)} under the path ${code(httpPath)}`] : [],
  )
  return `# Deploying to WeChat CloudBase

<!-- Written by scripts/write-pages.ts from the tables that the functions are built from; \`npm run check\` writes it anew. -->

What follows needs a mini-program account with cloud development switched on. Nothing here was run against the real cloud
by the project's own tests: they run the built functions, each in an empty folder, on the real SDK against the local wire.

## Build

\`npm run build\` writes \`dist/weapp\`, \`dist/console\`, \`dist/cloudfunctions\`, \`dist/collections.json\` and
\`dist/cloudbaserc.json\`. \`project.config.json\` points WeChat DevTools at the first and third; put your appid there, and build
with \`MASHANG_CLOUD_ENVIRONMENT\` set to your environment's id.

## Collections

Create the collections and indexes of \`dist/collections.json\`. Every collection is \`ADMINONLY\`: the doors alone
read and write. Collections are never made by themselves, and without its index a page is sorted anew at each call.

## Functions

Upload all ${every.length} with "install dependencies in the cloud" (云端安装依赖); each brings its lock file. Create them with the runtime
**${runtime}**: it cannot be changed afterwards. Time-out and memory are not in \`config.json\`: set them in the console, or
have \`tcb fn deploy --all\` read \`dist/cloudbaserc.json\`.

${table(
  ['function', 'for', 'called by', 'time-out', 'memory', 'asks of WeChat'],
  every.map(([name, each]) => [
    code(name),
    each.does,
    callers[each.caller],
    `${each.timeoutSeconds} s`,
    `${each.memoryMegabytes} MB`,
    configOf(name).permissions.openapi.map(code).join(', ') || '—',
  ]),
)}

What a function asks of WeChat is in its \`config.json\`, which is uploaded with it; a call that is not listed is refused with
-604101 and stands in the log.

${every
  .map(([name, { timer }]) =>
    timer
      ? `${code(name)} brings its own timer (${code(timer.cron)}, Beijing time). It stops by itself before its time-out and goes on where it stopped; \`jobReports\` and the desk say how far it came.`
      : '',
  )
  .filter(Boolean)
  .join('\n')}

Close ${closed.join(', ')} to the mini-program in the permission settings. They refuse it themselves too: their code looks at
what WeChat says of the call.

## Environment variables

Set them in every function. A deployment that names environment variables replaces all that are there.

${table(
  ['variable', 'needed', 'means'],
  environmentVariables.map(({ name, required, means }) => [code(name), required ? 'yes' : 'no', means]),
)}

To rotate code keys, append a higher version to \`MASHANG_CODE_KEYS\` in every function: new batches use it, printed codes stay
valid. Add it to \`till\` before \`member\`, so that no member code is shown that the till cannot read yet. Never remove a version
that a batch on the shelves was minted under, or that a member's phone number was sealed under.

## HTTP access

Switch HTTP access (HTTP 访问服务) on for ${served.join(', ')}, on the domain that serves \`dist/console\`: the desk
asks its own origin and no other is allowed to ask.

## Message push

In the console's 消息推送 choose cloud function, and map ${pushed.join(', ')}. Without it no picture is ever passed.

## Storage

Private storage answers an unsigned address with 403, and what anyone may see needs a rule of its own:

\`\`\`json
{ "read": "resource.path.indexOf('public/') == 0 || auth.openid == resource.openid", "write": false }
\`\`\`

Check in the console's simulator that \`public/…\` (the pictures of rewards and products) can be read by anybody and \`print/…\`
(print files, which hold codes) by nobody; the functions need no rule. Members' pictures are shown under addresses that last some hours.

## The brand and its first operator

Set \`MASHANG_FOUNDING_SECRET\` of \`ops\` to at least 32 characters of chance, and found the brand by either of:

- the page \`https://<your desk>/#/founding/<secret>\`, which takes name, logo, colours, what an item is, contacts, company, trade
  and the first administrator;
- \`MASHANG_FOUNDING_SECRET=… npm run found -- --desk https://<your desk> --from brand.json\`; \`--help\` names the fields.

It happens once: from then on every founding is refused, whoever knows the secret, and the variable can go. Every other operator
is then made at the desk. A brand whose programme was written by hand before there was a founding is read as it is.

## The link on the codes

So that WeChat's own scanner opens the page, register \`https://<your domain>/c/\` as an ordinary link rule
(扫普通链接二维码打开小程序), with \`https://<your domain>/C/\` as a second one, since printed codes are in capitals. Both lead to
\`pages/scan/index\`. WeChat gives a verification file for each: it has to be readable at \`https://<your domain>/c/<file>.txt\`
and \`/C/<file>.txt\` before the rule can be saved, so your web server answers those two names with the file and everything else
below with a page that says where to scan.

## What WeChat asks of the account

- For phone numbers the mini-program has to be a verified (non-personal) one with \`getPhoneNumber\` in its plan.
- The privacy guidelines (用户隐私保护指引) have to name phone number, picture, nickname, address and camera, or the buttons
  fail: \`app.json\` switches WeChat's own check on (\`__usePrivacyCheck__\`).
- Text and picture checks allow 4,000 calls a minute and 2,000,000 a day; what is over is asked again by the timer.
- Whoever asks to be removed is gone from the database a week later, but not from its backups: set how long those are kept to
  what the privacy notice promises.
`
}

const code = (text: string) => `\`${text}\``

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
