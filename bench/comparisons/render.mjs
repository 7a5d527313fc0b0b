// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goal, ratios, spread } from '../lib/figures.mjs'
import { program, root, work } from '../lib/places.mjs'
import { run } from '../lib/shell.mjs'
import { model } from '../render/model.mjs'

/// What a reader is told, without the markup: two programs that say it all the same made the same page.
const read = html => html.replace(/<(head|script)[^]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ').replace(/&#39;/g, "'").replace(/&quot;|&#34;/g, '"').replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim()

export default {
  name: 'render',
  title: 'A page of a record from its model',
  how: `A person's page (banner, tabs, three summary cards, a table, a timeline, a form) from a finished model, on one core, with nothing
asked of a store. Stepwise writes it in C++ (Google Benchmark); Nunjucks on Node renders the same words with govuk-frontend's and
MoJ's own macros, compiled before and warm. The run fails when the two pages do not read the same.`,

  async run ({ quick, say }) {
    mkdirSync(work, { recursive: true })
    const file = join(work, 'render-model.json'), peer = join(root, 'bench/render/peer.mjs')
    writeFileSync(file, JSON.stringify(model))
    const ours = await run(program('render_bench'), ['--model', file, '--page']), theirs = await run('node', [peer, file, '0', '--page'])
    if (read(ours) !== read(theirs)) throw new Error(`The pages do not read the same:\n${read(ours)}\n${read(theirs)}`)
    const seconds = quick ? 0.5 : 2, us = [], peerUs = []
    for (let i = 0; i < (quick ? 1 : 5); i++) {
      const out = JSON.parse(await run(program('render_bench'), ['--model', file, '--benchmark_format=json', `--benchmark_min_time=${seconds}`]))
      us.push(out.benchmarks[0].cpu_time / 1000)
      peerUs.push(JSON.parse(await run('node', [peer, file, String(seconds)])).us)
      say(`Stepwise ${us.at(-1).toFixed(1)} us, Nunjucks ${peerUs.at(-1).toFixed(0)} us`)
    }
    const ratio = ratios(peerUs, us)
    const rows = [{ what: 'Stepwise, µs a page', spread: spread(us) }, { what: 'Nunjucks, µs a page', spread: spread(peerUs) }, { what: 'Nunjucks / Stepwise', spread: ratio }]
    return { rows, said: [`The page is ${Buffer.byteLength(ours)} bytes by Stepwise and ${Buffer.byteLength(theirs)} by Nunjucks, which keeps its templates' white space.`],
      goals: [goal('a page on one core', spread(us).median, 'most', 100, 'µs'), goal('times faster than Nunjucks', ratio.median, 'least', 20)] }
  }
}
