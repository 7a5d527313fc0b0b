// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bench, figures, nation } from '../lib/cld.mjs'
import { goal, ratios, spread } from '../lib/figures.mjs'
import { program, root, work } from '../lib/places.mjs'
import { run } from '../lib/shell.mjs'

/// DuckDB's part takes minutes: its median is of fewer runs than ours.
const slowRuns = 1

const asked = async (engine, file, runs) => figures(await run('Rscript', [join(root, 'bench/cld/queries.R'), engine, file, String(runs)]))

/// Brings a file into the page cache, as far as it goes.
const warm = file => run('sh', ['-c', `cat '${file}' > /dev/null`])

async function inTurn (file, runs) {
  const all = { load: [], check: [], 'read-csv': [], peak: [] }
  for (let i = 0; i < runs; i++) {
    for (const part of ['load', 'read-csv', 'check']) {
      if (part === 'read-csv' && i >= slowRuns) continue
      const found = await bench(part, file, '--repeat', 1)
      all[part].push(found[part][0])
      if (part === 'load') all.peak.push(found['peak-megabytes'][0])
    }
  }
  return all
}

/// Instructions a row, from two files of different length, so that what is done once does not count.
async function instructions (part, short, long, rows) {
  const count = async file => {
    const out = join(work, 'callgrind.out')
    rmSync(out, { force: true })
    await run('valgrind', ['--tool=callgrind', `--callgrind-out-file=${out}`, program('cld_bench'), part, file, '--repeat', '1', '--threads', '1'])
    return Number(/^(?:totals|summary): (\d+)/m.exec(readFileSync(out, 'utf8'))[1])
  }
  return (await count(long) - await count(short)) / rows
}

/// Run by run as far as both went.
const over = (theirs, ours) => ratios(theirs, ours.slice(0, theirs.length))
const sumOfTwins = (found, run) => Object.entries(found).filter(([name]) => name.startsWith('twin:')).reduce((sum, [, times]) => sum + times[run], 0)

export default {
  name: 'cld',
  title: 'Client Level Data: ten million rows of 46 columns, and a council’s year',
  how: `Invented files of Client Level Data (153 councils, full Release 2 rows with Release 1 wordings and faults among them, in the
order of an extract). Ten million rows, warm in the page cache: Stepwise reads them to linked and sorted stories (periods derived,
submissions chosen, repeated rows taken once, services cropped, details settled), and checks every field of every row; DuckDB reads the same
file with \`read_csv\` to a table in memory; the three in turn, DuckDB fewer times. Counting: every measure and table; of a million rows also DuckDB running
the SQL twins on the same events, sorted by person with its short words as enums. A simple rate (fd-contacts-resolved) is held against
a bare scan of the nine bytes of each event that it needs. A council's year: one million rows, from the file to every measure, beside data.table and
dplyr reading the same file with \`fread\` and answering three questions of it.
Two threads each. Seconds, unless it says otherwise.`,

  async run ({ quick, say }) {
    mkdirSync(work, { recursive: true })
    const runs = quick ? 2 : 3, rows = quick ? 1_000_000 : 10_000_000
    const file = await nation(rows)
    await warm(file)
    say(`${file}: ${Math.round(statSync(file).size / 1e6)} MB`)
    const turns = await inTurn(file, runs)
    const counted = await bench('count', file, '--repeat', runs)
    say(`${counted.measures[0]} measures, ${counted.events[0]} events; counted in ${spread(counted.count).median} s`)
    const twinRuns = 1
    const year = await nation(1_000_000)
    await warm(year)
    const less = await bench('count', year, '--repeat', runs), twins = await bench('twins', year, '--repeat', twinRuns)
    const twinTimes = [...Array(twinRuns).keys()].map(each => sumOfTwins(twins, each))
    const whole = await bench('whole', year, '--repeat', runs)
    const table = await asked('data.table', year, runs), dplyr = await asked('dplyr', year, runs)
    const short = await nation(20_000), long = await nation(60_000)
    const ir = { load: await instructions('load', short, long, 40_000), check: await instructions('check', short, long, 40_000), count: await instructions('whole', short, long, 40_000) }
    const rowsOut = [
      { what: 'Stepwise: file to stories', spread: spread(turns.load) }, { what: 'Stepwise: file to stories, peak memory, MB', spread: spread(turns.peak) },
      { what: 'Stepwise: check of every field', spread: spread(turns.check) }, { what: 'DuckDB: read_csv to table', spread: spread(turns['read-csv']) },
      { what: 'DuckDB / Stepwise, load', spread: over(turns['read-csv'], turns.load) }, { what: 'DuckDB / Stepwise, check', spread: over(turns['read-csv'], turns.check) },
      { what: 'Stepwise: every measure and table', spread: spread(counted.count) }, { what: 'a million rows: Stepwise, every measure and table', spread: spread(less.count) }, { what: 'a million rows: DuckDB, every twin', spread: spread(twinTimes) },
      { what: 'a simple rate', spread: spread(counted.rate) }, { what: 'a bare scan of its columns', spread: spread(counted.scan) },
      { what: 'a council’s year: Stepwise, file to every measure', spread: spread(whole.whole) }, { what: 'a council’s year: data.table, three questions', spread: spread(table.whole) },
      { what: 'a council’s year: dplyr, three questions', spread: spread(dplyr.whole) },
      { what: 'instructions a row: load', spread: spread([ir.load]) }, { what: 'instructions a row: check', spread: spread([ir.check]) },
      { what: 'instructions a row: load and count everything', spread: spread([ir.count]) }]
    const goals = [
      goal('load, times DuckDB read_csv', over(turns['read-csv'], turns.load).median, 'least', 8),
      goal('check, times DuckDB read_csv', over(turns['read-csv'], turns.check).median, 'least', 1),
      goal('every measure, times DuckDB’s twins', spread(twinTimes).median / spread(less.count).median, 'least', 50),
      goal('a simple rate, of a bare scan', ratios(counted.rate, counted.scan).median, 'most', 2),
      goal('a council’s year, times data.table', spread(table.whole).median / spread(whole.whole).median, 'least', 15),
      goal('a council’s year, times dplyr', spread(dplyr.whole).median / spread(whole.whole).median, 'least', 40)]
    return { rows: rowsOut, goals }
  }
}

