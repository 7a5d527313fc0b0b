// SPDX-License-Identifier: Apache-2.0
// docs/reference/performance.md: the newest figures of each comparison, with what its notes say.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { machine } from './machine.mjs'
import { root, work } from './places.mjs'
import { summary, tables } from './tables.mjs'

const file = () => join(work, 'results.json')
export const readKept = () => existsSync(file()) ? JSON.parse(readFileSync(file())) : {}

export function keep (name, result) {
  mkdirSync(work, { recursive: true })
  writeFileSync(file(), JSON.stringify({ ...readKept(), [name]: result }, null, 1))
}

function section ({ name, title, how }, result) {
  if (!result) return `## ${title}\n\nNot measured yet: \`script/bench ${name}\`.`
  const notes = join(root, 'bench/notes', `${name}.md`)
  return [`## ${title}`, how.trim(), tables(result), ...(result.said ?? []),
    `Measured ${result.at.slice(0, 16).replace('T', ' ')} UTC; load average before it: ${result.load}.`,
    ...(existsSync(notes) ? [readFileSync(notes, 'utf8').trim()] : [])].join('\n\n')
}

export function writeReference (comparisons) {
  const kept = readKept()
  const page = [`# How fast

Written by \`script/bench\`, which runs each comparison with its peer in the same run, in turn. Figures are the least, the
median and the most of the runs; a ratio is taken run by run, and a goal is judged by the median. All of it, clients too,
shares the machine below, so throughput is that of server and client together.`,
  summary(comparisons, kept), '## The machine',
  ['| What | Which |', '| --- | --- |', ...machine().map(([what, which]) => `| ${what} | ${which} |`)].join('\n'),
  ...comparisons.map(each => section(each, kept[each.name]))].join('\n\n')
  mkdirSync(join(root, 'docs/reference'), { recursive: true })
  writeFileSync(join(root, 'docs/reference/performance.md'), page + '\n')
}
