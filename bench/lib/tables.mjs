// SPDX-License-Identifier: Apache-2.0
import { words } from './figures.mjs'

const row = cells => `| ${cells.join(' | ')} |`
const head = cells => [row(cells), row(cells.map(() => '---'))]
const limit = goal => `${goal.at === 'least' ? 'at least' : 'at most'} ${words(goal.limit)}${goal.unit ? ' ' + goal.unit : ''}`
const figure = goal => `${words(goal.figure)}${goal.unit ? ' ' + goal.unit : ''}`

/// The figures of one comparison, then its goals.
export function tables (result) {
  const measured = [...head(['', 'min', 'median', 'max', 'runs']),
    ...result.rows.map(({ what, spread }) => row([what, words(spread.min), words(spread.median), words(spread.max), spread.runs]))]
  const goals = [...head(['Goal', 'Wanted', 'Measured', 'Met']), ...result.goals.map(goal => row([goal.what, limit(goal), figure(goal), goal.met ? 'yes' : '**no**']))]
  return [...measured, '', ...goals].join('\n')
}

/// One line a goal, over every comparison.
export function summary (comparisons, kept) {
  return [...head(['Comparison', 'Goal', 'Wanted', 'Measured', 'Met']),
    ...comparisons.flatMap(({ name, title }) => (kept[name]?.goals ?? []).map(goal => row([title, goal.what, limit(goal), figure(goal), goal.met ? 'yes' : '**no**'])))].join('\n')
}
