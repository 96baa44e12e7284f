const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * Jest knows how long a suite took from the run before. On a fresh clone it begins with the largest files, and ours that
 * take longest are some of the smallest: one of them begun last would run on alone.
 */
const slowest = [
  /\/browser\//,
  /-on-sdk\.|verify-ledger|-crashes\.|\/(copies|founding|deployed)\./,
  /\/weapp\//,
  /crashes|crowds|rings|flash-sale|fuzz|round-trip/,
]

const placeOf = ({ path }) => {
  const place = slowest.findIndex((kind) => kind.test(path))
  return place < 0 ? slowest.length : place
}

module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((left, right) => placeOf(left) - placeOf(right))
  }
}
