// SPDX-License-Identifier: Apache-2.0

const sorted = figures => [...figures].sort((a, b) => a - b)
export const median = figures => sorted(figures)[Math.floor(figures.length / 2)]

/// Min, median and max of the runs of one thing.
export const spread = figures => ({ min: Math.min(...figures), median: median(figures), max: Math.max(...figures), runs: figures.length })

/// Of two things measured in turn: each run's ratio, so that what disturbed both disturbs it less.
export const ratios = (ours, theirs) => spread(ours.map((figure, i) => figure / theirs[i]))

/// As many digits as mean something.
export function words (figure) {
  if (!Number.isFinite(figure)) return '-'
  const size = Math.abs(figure)
  if (size >= 1000) return Math.round(figure).toLocaleString('en-GB')
  return size >= 100 ? figure.toFixed(0) : size >= 10 ? figure.toFixed(1) : size >= 0.1 ? figure.toFixed(2) : figure.toFixed(4)
}

/// A goal and whether it was met. `at`: least or most.
export const goal = (what, figure, at, limit, unit = '') => ({ what, figure, at, limit, unit, met: at === 'least' ? figure >= limit : figure <= limit })
