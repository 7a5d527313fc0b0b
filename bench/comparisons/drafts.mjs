// SPDX-License-Identifier: Apache-2.0
import { performance } from 'node:perf_hooks'
import { copyOfCouncil, fullest, signIn } from '../lib/council.mjs'
import { goal, spread } from '../lib/figures.mjs'
import { startStepwise } from '../lib/servers.mjs'
import { run } from '../lib/shell.mjs'

const quiet = 2000
const pause = ms => new Promise(resolve => setTimeout(resolve, ms))
const words = 'She told me about the allotment, the bus that does not come any more, and what she would like to do again. '

/// One person typing into a form: each time they stop for two seconds, what changed is saved.
class Typist {
  constructor (server, place) {
    Object.assign(this, { server, place, version: 1, text: '' })
  }

  async begin (person) {
    const answer = await this.post(`/people/${person}/forms/start/getting-to-know-you`, {})
    this.place = `/drafts/${answer.headers.get('location').split('/').pop()}`
  }

  post (path, fields) {
    const body = new URLSearchParams({ ...fields, csrf: this.server.token })
    return fetch(`http://127.0.0.1:${this.server.port}${path}`, { method: 'POST', body, redirect: 'manual', headers: { cookie: this.server.cookie } })
  }

  async type (until, seen) {
    await pause(Math.random() * quiet)
    while (performance.now() < until) {
      this.text = (this.text + words).slice(-2000)
      const began = performance.now()
      const answer = await this.post(this.place, { version: this.version, q1: this.text })
      const body = await answer.json()
      seen.times.push(performance.now() - began)
      if (answer.ok) this.version = body.version
      else seen.refused++
      await pause(quiet + Math.random() * quiet)
    }
  }
}

const at = (times, share) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]

export default {
  name: 'drafts',
  title: 'Draft saves with 200 people typing',
  how: `200 people each fill in a form about a person and stop for two to four seconds after each sentence; every stop is one small request
that saves what changed, answered when it is durable (synchronous=FULL). Each is timed by the client, from before it is sent until its
answer is read. Sign-in, permission and the token of the form are checked on every save.`,

  async run ({ quick, say }) {
    const people = quick ? 500 : 5000
    const folder = await copyOfCouncil(people, 'drafts', say)
    const list = await fullest(folder, 200)
    const server = await startStepwise(folder)
    Object.assign(server, await signIn(server))
    const typists = list.map(() => new Typist(server))
    for (const [i, typist] of typists.entries()) await typist.begin(list[i])
    await run('sync', [])
    const runs = []
    for (let i = 0; i < (quick ? 2 : 3); i++) {
      const seen = { times: [], refused: 0 }
      const until = performance.now() + (quick ? 6000 : 20000)
      await Promise.all(typists.map(typist => typist.type(until, seen)))
      runs.push(seen)
      say(`${seen.times.length} saves: p50 ${at(seen.times, 0.5).toFixed(1)} ms, p99 ${at(seen.times, 0.99).toFixed(1)} ms; refused ${seen.refused}`)
    }
    const rows = [['50th', 0.5], ['99th', 0.99], ['99.9th', 0.999]].map(([name, share]) => ({ what: `draft saves, ${name} percentile, ms`, spread: spread(runs.map(one => at(one.times, share))) }))
    rows.push({ what: 'draft saves answered', spread: spread(runs.map(one => one.times.length)) }, { what: 'refused', spread: spread(runs.map(one => one.refused)) })
    return { rows, goals: [goal('99th percentile of draft saves, ms', rows[1].spread.median, 'most', 10), goal('refused', Math.max(...runs.map(one => one.refused)), 'most', 0)] }
  }
}
