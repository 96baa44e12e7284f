import { weighing } from '../kernel/call/weighing'

/** A key is a colleague who never sleeps; its secret is told to whoever asked for it alone. To end one takes nobody else. */
export const weighedKey = weighing({
  procedure: 'addKey',
  kind: 'key',
  isCollected: true,
  weigh: async (_call, { name, permissions, addresses, callsAMinute, days }) => ({
    amount: 1,
    subject: '',
    title: name,
    effects: [
      { fact: 'permissions', about: 'given', before: null, after: permissions },
      { fact: 'addresses', before: null, after: addresses },
      { fact: 'callsAMinute', before: null, after: callsAMinute },
      { fact: 'days', before: null, after: days },
    ],
    basis: '',
  }),
})
