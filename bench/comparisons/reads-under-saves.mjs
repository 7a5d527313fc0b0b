// SPDX-License-Identifier: Apache-2.0
import { copyOfCouncil, fullest, pageSizes, signIn, writeReferences } from '../lib/council.mjs'
import { goal, ratios, spread } from '../lib/figures.mjs'
import { openLoop, readPages } from '../lib/loads.mjs'
import { startFastify, startStepwise } from '../lib/servers.mjs'
import { pause } from '../lib/shell.mjs'

/// Reads a second while saves are offered at a rate by a second client; and how those saves fared.
async function readsDuring (server, { references, saves, time, seed }) {
  const saving = openLoop(server, { references, connections: 64, rate: saves, time: time + 1, warm: 1, savePercent: 100, seed })
  await pause(1000)
  const reads = await readPages(server, { references, time })
  return { reads, saves: (await saving).saves, lost: (await saving).errors + (await saving).refused }
}

export default {
  name: 'reads-under-saves',
  title: 'Reads while 400 saves a second run',
  how: `The record page as in the first comparison, once alone and once while a second client records 400 whole contacts a second over
64 connections of its own. That client's processor time, and the saves' own, come out of the same two cores.`,

  async run ({ quick, say }) {
    const people = quick ? 2000 : 5000
    const folder = await copyOfCouncil(people, 'reads-under-saves', say)
    const list = await fullest(folder, quick ? 1000 : 2000)
    const references = writeReferences(list, 'reads-under-saves')
    const stepwise = await startStepwise(folder)
    Object.assign(stepwise, await signIn(stepwise))
    const size = await pageSizes(stepwise, stepwise.cookie, list.slice(0, 200))
    const fastify = await startFastify(`${await copyOfCouncil(people, 'reads-under-saves-peer')}/stepwise.db`, size.mean)
    const time = quick ? 2 : 6, seen = {}
    for (const server of [stepwise, fastify]) {
      const figures = seen[server.name] = { alone: [], during: [], saves: [], savesP99: [], lost: 0 }
      await readPages(server, { references, time: 2 })
      for (let i = 0; i < (quick ? 2 : 3); i++) {
        figures.alone.push((await readPages(server, { references, time })).rate)
        const during = await readsDuring(server, { references, saves: 400, time, seed: i + 1 })
        figures.during.push(during.reads.rate)
        figures.saves.push(during.saves.per_second)
        figures.savesP99.push(during.saves.p99)
        figures.lost += during.lost
        say(`${server.name}: ${Math.round(figures.alone.at(-1))} alone, ${Math.round(during.reads.rate)} beside ${during.saves.per_second} saves a second (p99 ${during.saves.p99} ms, not kept ${during.lost})`)
      }
    }
    const kept = ratios(seen.Stepwise.during, seen.Stepwise.alone)
    const rows = Object.entries(seen).flatMap(([name, figures]) => [
      { what: `${name}: reads a second, alone`, spread: spread(figures.alone) },
      { what: `${name}: reads a second, beside the saves`, spread: spread(figures.during) },
      { what: `${name}: of the reads kept`, spread: ratios(figures.during, figures.alone) },
      { what: `${name}: saves a second answered`, spread: spread(figures.saves) },
      { what: `${name}: saves, 99th percentile, ms`, spread: spread(figures.savesP99) }])
    return { rows, goals: [goal('of the reads kept', kept.median, 'least', 0.8), goal('saves refused or failed', seen.Stepwise.lost, 'most', 0)] }
  }
}
