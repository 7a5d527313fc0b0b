// SPDX-License-Identifier: Apache-2.0
import { goal, spread } from '../lib/figures.mjs'
import { program } from '../lib/places.mjs'
import { run } from '../lib/shell.mjs'

export default {
  name: 'search',
  title: 'Person search on 500,000 people',
  how: `The search index over 500,000 invented people whose names are as uneven as real ones; 300 searches of each kind a run, from two
names to eight common words, a misspelling, a postcode, an NHS number. Milliseconds on the clock, 99th percentile.`,

  async run ({ quick, say }) {
    const kinds = new Map()
    for (let i = 0; i < (quick ? 1 : 3); i++) {
      const out = await run(program('search_bench'), quick ? ['50000', '100'] : ['500000', '300'])
      for (const line of out.split('\n').slice(2)) {
        const kind = line.slice(0, 32).trim(), figures = line.slice(32).trim().split(/ +/).map(Number)
        if (figures.length === 6) kinds.set(kind, [...kinds.get(kind) ?? [], figures[1]])
      }
      say(out.split('\n')[0])
    }
    const rows = [...kinds].map(([kind, late]) => ({ what: kind, spread: spread(late) }))
    return { rows, goals: [goal('the slowest kind, 99th percentile', Math.max(...rows.map(row => row.spread.median)), 'most', 20, 'ms')] }
  }
}
