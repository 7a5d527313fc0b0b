// SPDX-License-Identifier: Apache-2.0
// Pages that staff look at all day, beside fastify making pages of the same size.
import { copyOfCouncil, fullest, signIn, writeReferences } from './council.mjs'
import { goal, ratios, spread } from './figures.mjs'
import { readAddresses, readPages } from './loads.mjs'
import { startFastify, startStepwise } from './servers.mjs'

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

/// Measures kinds of page as a team manager: what it is, the page that links to some, what their addresses look like and what is
/// made of one; or one address. `after` adds rows of its own.
export async function comparePages ({ name, kinds, quick, say, after = async () => [] }) {
  const people = quick ? 500 : 5000, time = quick ? 1 : 4
  const folder = await copyOfCouncil(people, name, say)
  const references = writeReferences(await fullest(folder, quick ? 200 : 2000), name)
  const stepwise = await startStepwise(folder)
  Object.assign(stepwise, await signIn(stepwise, /^ {2}\S+ +\S+ +.*team manager/i))
  const rows = [], goals = []
  for (const kind of kinds) {
    const addresses = await addressesOf(stepwise, kind), bytes = await meanBytes(stepwise, addresses)
    const fastify = await startFastify(`${await copyOfCouncil(people, `${name}-peer`)}/stepwise.db`, bytes)
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
  return { rows: [...rows, ...await after(stepwise, references, time)], goals }
}
