// SPDX-License-Identifier: Apache-2.0
import { mkdirSync } from 'node:fs'
import { bench, nation } from '../lib/cld.mjs'
import { goal, spread } from '../lib/figures.mjs'
import { work } from '../lib/places.mjs'

const council = '120'

export default {
  name: 'cld-nation',
  title: 'Client Level Data of a nation: fifty million rows',
  how: `A file of fifty million rows of 46 columns (25 GB: more than fits in the page cache, so the disk is part of it) read to linked and
sorted stories on two threads, beside one of ten million; then one council's file sent again, of which only that council's people are
made anew. Processor seconds say what the disk does not. Seconds, unless it says otherwise.`,

  async run ({ quick }) {
    mkdirSync(work, { recursive: true })
    const [large, small] = quick ? [5_000_000, 1_000_000] : [50_000_000, 10_000_000]
    const file = await nation(large), less = await nation(small)
    const again = await nation(Math.round(large / 153), 'nation-again.csv', ['--councils', '1'])
    const one = await bench('load', less, '--repeat', 3)
    const found = await bench('resubmit', file, again, '--council', council, '--repeat', 3)
    const whole = spread(found.nation), sent = spread(found.resubmit), peak = spread(found['peak-megabytes'])
    return {
      rows: [{ what: `${small / 1e6} million rows to stories`, spread: spread(one.load) }, { what: `${large / 1e6} million rows to stories, from the disk`, spread: whole },
        { what: 'one council sent again', spread: sent }, { what: 'peak memory, MB', spread: peak }],
      goals: [goal('peak memory', peak.median / 1000, 'most', 8, 'GB'), goal('one council sent again, of a full load', 100 * sent.median / whole.median, 'most', 3, '%'),
        goal('time a row, of that of ten million', whole.median / large / (spread(one.load).median / small), 'most', 1.5)]
    }
  }
}
