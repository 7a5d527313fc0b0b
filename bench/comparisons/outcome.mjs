// SPDX-License-Identifier: Apache-2.0
import { goal, spread } from '../lib/figures.mjs'
import { program } from '../lib/places.mjs'
import { run } from '../lib/shell.mjs'

export default {
  name: 'outcome',
  title: 'The wording of an outcome, while somebody types',
  how: `Every check of 420 invented sentences, one at a time on one core: microseconds of a sentence, the slowest of a hundred of them.`,

  async run ({ quick, say }) {
    const slowest = []
    for (let i = 0; i < (quick ? 1 : 3); i++) {
      const out = await run(program('outcome_bench'), [quick ? '5' : '20'])
      slowest.push(JSON.parse(out).p99_us / 1000)
      say(out.trim())
    }
    const rows = [{ what: 'a wording', spread: spread(slowest) }]
    return { rows, goals: [goal('every check of one wording', rows[0].spread.median, 'most', 1, 'ms')] }
  }
}
