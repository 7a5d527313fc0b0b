// SPDX-License-Identifier: Apache-2.0
// What both comparisons of Client Level Data need.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { program, work } from './places.mjs'
import { run } from './shell.mjs'

/// "name figure figure" a line: the first figures by name.
export function figures (out) {
  const found = {}
  for (const line of out.split('\n')) {
    const [name, first] = line.trim().split(/\s+/)
    if (name && first !== undefined) (found[name] ??= []).push(Number(first))
  }
  return found
}
export const bench = async (...words) => figures(await run(program('cld_bench'), words.map(String)))

/// A file of so many rows, made once: 153 invented councils, 46 columns, in the order of an extract, with repeats and faults.
export async function nation (rows, name = `nation-${rows}.csv`, words = []) {
  const file = join(work, name)
  if (!existsSync(file)) await run(program('stepwise'), ['demo', 'cld', '--rows', String(rows), '--single', '--out', file, '--from', '2023-10-01', '--to', '2025-09-30', ...words])
  return file
}
