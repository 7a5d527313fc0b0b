// SPDX-License-Identifier: Apache-2.0
import { goal } from '../lib/figures.mjs'
import { program } from '../lib/places.mjs'
import { run } from '../lib/shell.mjs'

export default {
  name: 'durable-saves',
  title: 'Durable saves beside PostgreSQL 15',
  how: `16 clients in one program, each saving again as soon as its save is durable: a contact with 600 letters of words, its audit line
(chained by hash in Stepwise) and an outbox line. Stepwise: its store on SQLite, synchronous=FULL, one writer that groups commits.
PostgreSQL: the same three statements prepared, between begin and commit, over a unix socket, fsync and synchronous_commit on.
Five runs of two seconds each, in turn. Last, audited looks a second through the same writer.`,

  async run ({ say }) {
    const out = await run(program('store_bench'), [])
    say(out.trim().split('\n').slice(0, 6).join('\n   '))
    const row = (start, what) => {
      const figures = out.split('\n').find(line => line.startsWith(start)).slice(52).trim().split(/ +/).map(Number)
      return { what, spread: { min: figures[0], median: figures[1], max: figures[2], runs: 5 } }
    }
    const rows = [row('durable saves a second, ours', 'Stepwise: durable saves a second'), row('durable saves a second, Post', 'PostgreSQL 15: durable saves a second'),
      row('ratio', 'Stepwise / PostgreSQL'), row('audited looks', 'Stepwise: audited looks a second, durable')]
    return { rows, goals: [goal('durable saves a second, of PostgreSQL', rows[2].spread.median, 'least', 2.5)] }
  }
}
