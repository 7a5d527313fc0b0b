// SPDX-License-Identifier: Apache-2.0
import { goal, spread } from '../lib/figures.mjs'
import { program } from '../lib/places.mjs'
import { run } from '../lib/shell.mjs'

const rows = [['allocation_bench', 'every_figure_under_another_grid', 'every figure under another grid, from columns in memory'],
  ['fairness_bench', 'every_figure_and_every_fairness_table', 'with every table of fairness, from columns in memory'],
  ['fairness_bench', 'every_figure_and_every_fairness_table_from_the_record', 'with every table of fairness, read from the record']]
const perMillisecond = { ns: 1e6, us: 1e3, ms: 1 }

export default {
  name: 'allocation',
  title: 'Every starting figure under another grid',
  how: `A council of 20,000 invented people with a starting figure and a signed plan each. Every figure is worked out again under another
grid, who gains and who loses is counted, and every table of fairness, by seven ways to group and by month, is made ready to show with its
intervals and its suppression: from columns in memory, and from a SQLite record. Milliseconds on the clock, one core.`,

  async run ({ quick, say }) {
    const people = quick ? 2000 : 20000, times = new Map(rows.map(row => [row[1], []]))
    for (let i = 0; i < (quick ? 1 : 3); i++)
      for (const [bench, name] of rows) {
        const out = JSON.parse(await run(program(bench), [`--benchmark_filter=^${name}/${people}$`, '--benchmark_format=json', `--benchmark_min_time=${quick ? 0.1 : 1}`]))
        const [found] = out.benchmarks
        times.get(name).push(found.real_time / perMillisecond[found.time_unit])
        say(`${name}: ${times.get(name).at(-1).toFixed(2)} ms`)
      }
    const figures = rows.map(([, name, what]) => ({ what, spread: spread(times.get(name)) }))
    return { rows: figures, goals: [goal('every figure with every table of fairness, from the record', figures[2].spread.median / 1000, 'most', 1, 's')] }
  }
}
