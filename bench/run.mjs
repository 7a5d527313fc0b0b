// SPDX-License-Identifier: Apache-2.0
// Runs the comparisons and writes docs/reference/performance.md. See README.md; script/bench builds what it needs first.
import { comparisons } from './comparisons/all.mjs'
import { stopEverything } from './lib/servers.mjs'
import { keep, readKept, writeReference } from './lib/reference.mjs'
import { summary, tables } from './lib/tables.mjs'
import { loadAverage } from './lib/machine.mjs'

const words = process.argv.slice(2)
const quick = words.includes('--quick')
const names = words.filter(word => !word.startsWith('--'))

if (words.includes('--list')) {
  for (const each of comparisons) console.log(`${each.name.padEnd(20)} ${each.title}`)
  process.exit(0)
}
const unknown = names.find(name => !comparisons.some(each => each.name === name))
if (unknown) {
  console.error(`There is no comparison ${unknown}. Choose from ${comparisons.map(each => each.name).join(', ')}.`)
  process.exit(2)
}

process.on('exit', stopEverything)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

let failed = 0
for (const each of comparisons.filter(one => names.length === 0 || names.includes(one.name))) {
  console.log(`\n== ${each.title} (load average ${loadAverage()})`)
  try {
    const before = loadAverage()
    const result = { at: new Date().toISOString(), load: before, ...await each.run({ quick, say: line => console.log(`   ${line}`) }) }
    console.log(tables(result))
    if (!quick) keep(each.name, result)
  } catch (error) {
    failed++
    console.error(`${each.name} could not be measured: ${error.stack ?? error}`)
  } finally {
    stopEverything()
  }
}
if (!quick) {
  writeReference(comparisons)
  console.log('\n' + summary(comparisons, readKept()))
}
process.exit(failed === 0 ? 0 : 1)
