// SPDX-License-Identifier: Apache-2.0
import { copyOfCouncil, fullest, signIn, writeReferences } from '../lib/council.mjs'
import { goal, ratios, spread } from '../lib/figures.mjs'
import { openLoop, readAddresses, readPages } from '../lib/loads.mjs'
import { startFastify, startStepwise } from '../lib/servers.mjs'
import { pause } from '../lib/shell.mjs'

/// What staff look at all day beside records: what it is, the page that links to some, and what their addresses look like; or
/// one address.
const kinds = [
  ['a team’s work', '/work/team'],
  ['places found', '/community?wants=walking'],
  ['a venue’s diary', '/appointments'],
  ['the discharge board', '/discharges'],
  ['short-term help of a team', '/short-term'],
  ['an episode of short-term help', '/short-term', /^\/short-term\/[\w-]{8,}$/],
  ['progression of every team', '/progression?team=all'],
  ['a trajectory', '/progression?team=all', /^\/people\/[\w-]+\/progression$/, href => `${href}/trajectory`],
  ['a record’s page Help', '/short-term', /^\/people\/[\w-]+$/, href => `${href}/help`]
]

async function page (server, path) {
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { cookie: server.cookie }, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return answer.text()
}

/// The addresses of a kind: those that a list links to, at most fifty.
async function addressesOf (server, [, list, pattern, made = href => href]) {
  if (!pattern) return [list]
  const links = [...(await page(server, list)).matchAll(/href="([^"#]+)"/g)].map(match => match[1].replaceAll('&amp;', '&'))
  const found = [...new Set(links.filter(href => pattern.test(href)))].slice(0, 50)
  if (found.length === 0) throw new Error(`${list} links to no ${pattern}`)
  return found.map(made)
}

async function meanBytes (server, addresses) {
  let sum = 0
  for (const address of addresses) sum += Buffer.byteLength(await page(server, address))
  return Math.round(sum / addresses.length)
}

/// A team's work while contacts are saved: each save makes every kept list old.
async function besideSaves (server, { references, saves, time }) {
  const saving = openLoop(server, { references, connections: 4, rate: saves, time: time + 1, warm: 1, savePercent: 100 })
  await pause(1000)
  const reads = await readAddresses(server, { addresses: ['/work/team'], time })
  await saving
  return reads
}

export default {
  name: 'help-pages',
  title: 'Pages of help, 64 connections',
  how: `A closed loop by wrk, as for record pages: 64 keep-alive connections of a team manager who asks for pages of one kind. A
list is kept for its session until something is saved; pages of one person and places found are read from the record each time. Every
one comes with session, permission and the audited look. Beside them fastify with better-sqlite3 (two processes) reads ten prepared
queries of one person and makes a page of the same number of bytes, without sign-in, permission or audit. The last row is a team's work
while ten contacts a second are saved, each of which makes the kept list old.`,

  async run ({ quick, say }) {
    const people = quick ? 500 : 5000, time = quick ? 1 : 4
    const folder = await copyOfCouncil(people, 'help-pages', say)
    const references = writeReferences(await fullest(folder, quick ? 200 : 2000), 'help-pages')
    const stepwise = await startStepwise(folder)
    Object.assign(stepwise, await signIn(stepwise, /^ {2}\S+ +\S+ +.*team manager/i))
    const rows = [], goals = []
    for (const kind of kinds) {
      const addresses = await addressesOf(stepwise, kind), bytes = await meanBytes(stepwise, addresses)
      const fastify = await startFastify(`${await copyOfCouncil(people, 'help-pages-peer')}/stepwise.db`, bytes)
      const ours = [], theirs = []
      for (let i = 0; i < (quick ? 1 : 3); i++) {
        ours.push(await readAddresses(stepwise, { addresses, time }))
        theirs.push(await readPages(fastify, { references, time }))
      }
      await fastify.stop()
      const ratio = ratios(ours.map(one => one.rate), theirs.map(one => one.rate))
      say(`${kind[0]}: ${bytes} bytes, ${Math.round(ours[0].rate)} requests a second, p99 ${ours[0].p99.toFixed(1)} ms, ${ratio.median.toFixed(2)} of fastify`)
      rows.push({ what: `${kind[0]} (${Math.round(bytes / 1024)} KB): requests a second`, spread: spread(ours.map(one => one.rate)) },
        { what: `${kind[0]}: 99th percentile, ms`, spread: spread(ours.map(one => one.p99)) }, { what: `${kind[0]}: Stepwise / fastify`, spread: ratio })
      goals.push(goal(`${kind[0]}, of fastify`, ratio.median, 'least', 3))
    }
    const beside = []
    for (let i = 0; i < (quick ? 1 : 3); i++) beside.push(await besideSaves(stepwise, { references, saves: 10, time }))
    rows.push({ what: 'a team’s work beside ten saves a second: requests a second', spread: spread(beside.map(one => one.rate)) },
      { what: 'a team’s work beside ten saves a second: 99th percentile, ms', spread: spread(beside.map(one => one.p99)) })
    return { rows, goals }
  }
}
