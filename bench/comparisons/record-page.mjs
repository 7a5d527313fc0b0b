// SPDX-License-Identifier: Apache-2.0
import { copyOfCouncil, fullest, pageSizes, signIn, writeReferences } from '../lib/council.mjs'
import { goal, ratios, spread } from '../lib/figures.mjs'
import { readPages } from '../lib/loads.mjs'
import { startFastify, startNginx, startStepwise } from '../lib/servers.mjs'
import { run } from '../lib/shell.mjs'

async function servers ({ people, pages, say }) {
  const folder = await copyOfCouncil(people, 'record-page', say)
  const references = await fullest(folder, pages)
  const stepwise = await startStepwise(folder)
  stepwise.cookie = (await signIn(stepwise)).cookie
  const size = await pageSizes(stepwise, stepwise.cookie, references)
  const fastify = await startFastify(`${await copyOfCouncil(people, 'record-page-peer')}/stepwise.db`, size.mean)
  const nginx = await startNginx(size.typical)
  return { all: [stepwise, fastify, nginx], size, references: writeReferences(references, 'record-page') }
}

export default {
  name: 'record-page',
  title: 'Record page, 64 connections',
  how: `A closed loop by wrk: 64 keep-alive connections, each asking for a random person's record as soon as it was answered.
Stepwise answers as it does for staff: session, permission, and an audited look whose line is durable, in a shared commit,
before the page is sent. fastify with better-sqlite3 (two processes) reads a copy of the same SQLite file with ten prepared
queries and makes a page of the same size, with no sign-in, no permission and no audit. nginx sends a file of the same bytes.
The people are those with most in their record.`,

  async run ({ quick, say }) {
    const { all, size, references } = await servers({ people: quick ? 500 : 5000, pages: quick ? 200 : 2000, say })
    say(`a page is ${size.mean} bytes on average`)
    const time = quick ? 2 : 6
    const seen = Object.fromEntries(all.map(server => [server.name, []]))
    for (const server of all) await readPages(server, { references, time: quick ? 1 : 3 })
    await run('sync', [])
    for (let i = 0; i < (quick ? 3 : 5); i++)
      for (const server of all) {
        seen[server.name].push(await readPages(server, { references, time }))
        const { rate, p99, processor } = seen[server.name].at(-1)
        say(`${server.name}: ${Math.round(rate)} requests a second, p99 ${p99.toFixed(1)} ms, ${processor.toFixed(0)} us of processor each`)
      }
    const of = (name, what) => seen[name].map(figures => figures[what])
    const rows = all.flatMap(({ name }) => [
      { what: `${name}: requests a second`, spread: spread(of(name, 'rate')) },
      { what: `${name}: 99th percentile, ms`, spread: spread(of(name, 'p99')) },
      { what: `${name}: processor a request, µs`, spread: spread(of(name, 'processor')) }])
    const fastify = ratios(of('Stepwise', 'rate'), of('fastify', 'rate')), nginx = ratios(of('Stepwise', 'rate'), of('nginx', 'rate'))
    rows.push({ what: 'Stepwise / fastify', spread: fastify }, { what: 'Stepwise / nginx', spread: nginx })
    return { rows, said: [`A page is ${size.mean} bytes on average.`],
      goals: [goal('requests a second, of fastify', fastify.median, 'least', 3), goal('requests a second, of nginx', nginx.median, 'least', 0.25)] }
  }
}
