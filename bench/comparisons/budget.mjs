// SPDX-License-Identifier: Apache-2.0
import { goal, spread } from '../lib/figures.mjs'
import { program } from '../lib/places.mjs'
import { run } from '../lib/shell.mjs'

export default {
  name: 'budget',
  title: 'Statements for 5,000 funds',
  how: `A run of statements for 5,000 invented funds with half a year of a ledger each, durable saves, from the record to the
statements that are kept: six or seven a fund. Seconds on the clock.`,

  async run ({ quick, say }) {
    const seconds = []
    for (let i = 0; i < (quick ? 1 : 3); i++) {
      const out = await run(program('budget_bench'), [quick ? '500' : '5000'])
      seconds.push(JSON.parse(out).seconds)
      say(out.trim())
    }
    const rows = [{ what: 'a run of statements', spread: spread(seconds) }]
    return { rows, goals: [goal('a run of statements for 5,000 funds', rows[0].spread.median, 'most', 10, 's')] }
  }
}
