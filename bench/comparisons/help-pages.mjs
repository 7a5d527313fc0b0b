// SPDX-License-Identifier: Apache-2.0
import { spread } from '../lib/figures.mjs'
import { openLoop, readAddresses } from '../lib/loads.mjs'
import { comparePages } from '../lib/pages.mjs'
import { pause } from '../lib/shell.mjs'

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
  how: `A closed loop by wrk, as for record pages: 64 keep-alive connections of a team manager who asks for pages of one kind. Each
page is kept for its session until something is saved, or for a minute; every answer comes with session, permission and the audited
look. Beside them fastify with better-sqlite3 (two processes) reads ten prepared queries of one person and makes a page of the same
number of bytes, without sign-in, permission or audit. The last row is a team's work while ten contacts a second are saved, each of
which makes the kept page old.`,

  run: ({ quick, say }) => comparePages({
    name: 'help-pages',
    kinds,
    quick,
    say,
    after: async (stepwise, references, time) => {
      const beside = []
      for (let i = 0; i < (quick ? 1 : 3); i++) beside.push(await besideSaves(stepwise, { references, saves: 10, time }))
      return [{ what: 'a team’s work beside ten saves a second: requests a second', spread: spread(beside.map(one => one.rate)) },
        { what: 'a team’s work beside ten saves a second: 99th percentile, ms', spread: spread(beside.map(one => one.p99)) }]
    }
  })
}
