// SPDX-License-Identifier: Apache-2.0
import { mkdirSync } from 'node:fs'
import { goal } from '../lib/figures.mjs'
import { program, work } from '../lib/places.mjs'
import { run } from '../lib/shell.mjs'

/// The three figures after a label, as measures_bench prints them.
function times (out, label, runs) {
  const line = out.split('\n').find(each => each.startsWith(label))
  if (!line) throw new Error(`measures_bench did not print "${label}":\n${out}`)
  const [min, median, max] = line.slice(44).trim().split(/ +/).map(Number)
  return { min, median, max, runs }
}
const over = (a, b) => ({ min: a.min / b.max, median: a.median / b.median, max: a.max / b.min, runs: a.runs })
const plus = (...all) => ({ min: sum(all, 'min'), median: sum(all, 'median'), max: sum(all, 'max'), runs: all[0].runs })
const sum = (all, what) => all.reduce((total, one) => total + one[what], 0)

export default {
  name: 'measures',
  title: 'Five measures from a file of ten million rows, beside DuckDB',
  how: `A Client Level Data file of 10,000,000 rows (153 councils, two years, in the order of an extract, 15% of rows repeated in a later
return), warm in the page cache. Stepwise reads it to person-sorted stories, each event once, and counts the five measures by
council, month and team. DuckDB reads it with \`read_csv\` to a table and runs the measures' own SQL twins; once on the rows as they
are, and once after taking repeated rows once, as Stepwise does. Both use two threads and give the same numbers. The simple rate
(fd-contacts-resolved) is held against a bare scan of the nine bytes of each event that it needs. Seconds.`,

  async run ({ quick, say }) {
    mkdirSync(work, { recursive: true })
    const runs = quick ? 2 : 3
    const out = await run(program('measures_bench'), ['--rows', quick ? '1000000' : '10000000', '--repeat', String(runs)], { env: { ...process.env, TMPDIR: work } })
    say(out.trim().replaceAll('\n', '\n   '))
    const whole = times(out, 'ours: file to five measures', runs), read = times(out, 'DuckDB read_csv to table', runs), twins = times(out, 'DuckDB five twins on plain rows', runs)
    const once = times(out, 'DuckDB taking repeated rows once', runs), same = times(out, 'DuckDB five twins on the same events', runs)
    const rate = times(out, 'one rate', 15), scan = times(out, 'bare scan', 15)
    const plain = plus(read, twins), equal = plus(read, once, same)
    return {
      rows: [{ what: 'Stepwise: file to stories', spread: times(out, 'ours: file to stories', runs) }, { what: 'Stepwise: five measures, once loaded', spread: times(out, 'ours: five measures', runs) },
        { what: 'Stepwise: file to five measures', spread: whole }, { what: 'DuckDB: read_csv to table', spread: read }, { what: 'DuckDB: five twins on plain rows', spread: twins },
        { what: 'DuckDB: taking repeated rows once', spread: once }, { what: 'DuckDB: five twins on the same events', spread: same },
        { what: 'DuckDB / Stepwise, read_csv and the twins', spread: over(plain, whole) }, { what: 'DuckDB / Stepwise, the same events too', spread: over(equal, whole) },
        { what: 'a simple rate', spread: rate }, { what: 'a bare scan of its columns', spread: scan }, { what: 'rate / scan', spread: over(rate, scan) }],
      goals: [goal('times DuckDB, read_csv and the twins', plain.median / whole.median, 'least', 8), goal('a simple rate, of a bare scan', rate.median / scan.median, 'most', 3)]
    }
  }
}
