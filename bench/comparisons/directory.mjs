// SPDX-License-Identifier: Apache-2.0
import { goal, spread } from '../lib/figures.mjs'
import { program } from '../lib/places.mjs'
import { run } from '../lib/shell.mjs'

export default {
  name: 'directory',
  title: 'Community directory of 20,000 places',
  how: `The directory's search over 20,000 invented places of some sixty words each: ten things people say they want, from a place of
their own, with reasons for the first twenty; beside a plain scan of the same texts for the same words in the same run.
Milliseconds on the clock, 99th percentile.`,

  async run ({ quick, say }) {
    const kinds = new Map()
    for (let i = 0; i < (quick ? 1 : 3); i++) {
      const out = await run(program('directory_bench'), quick ? ['5000', '100'] : ['20000', '300'])
      for (const line of out.split('\n').slice(2)) {
        const kind = line.slice(0, 32).trim(), figures = line.slice(32).trim().split(/ +/).map(Number)
        if (figures.length === 3) kinds.set(kind, [...kinds.get(kind) ?? [], figures[1]])
      }
      say(out.split('\n')[0])
    }
    const rows = [...kinds].map(([kind, late]) => ({ what: kind, spread: spread(late) }))
    const of = what => rows.find(row => row.what.startsWith(what)).spread.median
    return {
      rows,
      goals: [goal('in anybody’s words, 99th percentile', of('in anybody'), 'most', 20, 'ms'),
        goal('a plain scan takes, beside it', of('a plain scan') / of('in anybody'), 'least', 2, 'times')]
    }
  }
}
