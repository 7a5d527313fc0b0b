// SPDX-License-Identifier: Apache-2.0
import { copyOfCouncil, fullest, pageSizes, signIn, writeReferences } from '../lib/council.mjs'
import { goal, ratios, spread } from '../lib/figures.mjs'
import { openLoop } from '../lib/loads.mjs'
import { startFastify, startStepwise } from '../lib/servers.mjs'
import { run } from '../lib/shell.mjs'

export default {
  name: 'crowd',
  title: '2,000 connections, 400 requests a second, 5% saves',
  how: `An open loop: 2,000 keep-alive connections, 400 arrivals a second at random moments, each timed from when it should have
been sent. One in twenty is a save: in Stepwise a whole contact (checked, recorded, audited, its follow-up queued, its person
touched); in fastify an update and two inserts. Both commit with synchronous=FULL before they answer. Stepwise has sign-in,
permission and audited looks on; fastify has none.`,

  async run ({ quick, say }) {
    const people = quick ? 500 : 5000, connections = quick ? 500 : 2000, rate = quick ? 200 : 400
    const folder = await copyOfCouncil(people, 'crowd', say)
    const list = await fullest(folder, quick ? 200 : 2000)
    const references = writeReferences(list, 'crowd')
    const stepwise = await startStepwise(folder)
    Object.assign(stepwise, await signIn(stepwise))
    const size = await pageSizes(stepwise, stepwise.cookie, list)
    const fastify = await startFastify(`${await copyOfCouncil(people, 'crowd-peer')}/stepwise.db`, size.mean)
    const seen = { Stepwise: [], fastify: [] }
    await pageSizes(fastify, '', list)
    await run('sync', [])
    for (let i = 0; i < (quick ? 2 : 3); i++)
      for (const server of [stepwise, fastify]) {
        const figures = await openLoop(server, { references, connections, rate, time: quick ? 4 : 12, savePercent: 5, seed: i + 1 })
        seen[server.name].push(figures)
        say(`${server.name}: reads p50 ${figures.gets.p50} p99 ${figures.gets.p99}, saves p99 ${figures.saves.p99} ms; refused ${figures.refused}, errors ${figures.errors}`)
      }
    const of = (name, pick) => seen[name].map(pick)
    const rows = ['Stepwise', 'fastify'].flatMap(name => [
      { what: `${name}: reads, 50th percentile, ms`, spread: spread(of(name, one => one.gets.p50)) },
      { what: `${name}: reads, 99th percentile, ms`, spread: spread(of(name, one => one.gets.p99)) },
      { what: `${name}: reads, 99.9th percentile, ms`, spread: spread(of(name, one => one.gets.p999)) },
      { what: `${name}: saves, 99th percentile, ms`, spread: spread(of(name, one => one.saves.p99)) },
      { what: `${name}: saves answered`, spread: spread(of(name, one => one.saves.count)) },
      { what: `${name}: refused or failed`, spread: spread(of(name, one => one.refused + one.errors)) }])
    const reads = ratios(of('Stepwise', one => one.gets.p99), of('fastify', one => one.gets.p99))
    rows.push({ what: 'reads, 99th percentile, Stepwise / fastify', spread: reads })
    const refused = of('Stepwise', one => one.refused + one.errors).reduce((sum, one) => sum + one)
    return { rows, goals: [goal('99th percentile of reads, of fastify', reads.median, 'most', 0.5), goal('refused or failed', refused, 'most', 0)] }
  }
}
