// SPDX-License-Identifier: Apache-2.0
import { goal, spread } from '../lib/figures.mjs'
import { program, work } from '../lib/places.mjs'
import { run } from '../lib/shell.mjs'

export default {
  name: 'live',
  title: 'A save in the numbers, with three million events',
  how: `A record of 600,000 people and three million events is read into stories. Then 1,000 contacts are saved, one after another; each is
timed from the moment its save is durable until the five measures tell of it. A run is all of that; the figures are milliseconds.`,

  async run ({ quick, say }) {
    const middle = [], late = [], reading = []
    for (let i = 0; i < (quick ? 1 : 3); i++) {
      const out = await run(program('live_bench'), quick ? ['20000'] : [], { env: { ...process.env, TMPDIR: work } })
      say(out.trim().replaceAll('\n', '; '))
      reading.push(Number(/counted in ([\d.]+) s/.exec(out)[1]))
      middle.push(Number(/p50 ([\d.]+)/.exec(out)[1]))
      late.push(Number(/p99 ([\d.]+)/.exec(out)[1]))
    }
    return {
      rows: [{ what: 'events read from the record and counted, s', spread: spread(reading) }, { what: 'save to number, 50th percentile, ms', spread: spread(middle) },
        { what: 'save to number, 99th percentile, ms', spread: spread(late) }],
      goals: [goal('save to number, 99th percentile', spread(late).median, 'most', 100, 'ms')]
    }
  }
}
