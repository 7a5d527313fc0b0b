// SPDX-License-Identifier: Apache-2.0
// The record that pages are read from: the demo council, made once, copied for every server.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './shell.mjs'
import { program, root, work } from './places.mjs'

const workers = new Map()

/// The folder of a council of so many people, made anew when the record's schema has moved on; its first sign-in is kept for
/// `signIn`.
async function council (people, say) {
  const schema = readdirSync(join(root, 'src/store/migrations')).filter(name => name.endsWith('.sql')).length
  const folder = join(work, `council-${people}-schema-${schema}`)
  if (!existsSync(join(folder, 'stepwise.db'))) {
    say(`making a demo council of ${people} people`)
    const making = `${folder}.making`
    rmSync(making, { recursive: true, force: true })
    await run(program('stepwise'), ['demo', '--people', String(people), '--data', making])
    renameSync(making, folder)
  }
  return folder
}

/// A copy of the council's database for one server to write to, in a folder of its own.
export async function copyOfCouncil (people, name, say = () => {}) {
  const from = join(await council(people, say), 'stepwise.db')
  const folder = join(work, 'copies', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const to = join(folder, 'stepwise.db')
  copyFileSync(from, to)
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`)
  return folder
}

const query = async (folder, sql) => (await run('sqlite3', [join(folder, 'stepwise.db'), sql])).split('\n').filter(Boolean)

/// References of people whose record anyone may open, those with most in it first: their pages are the 24 KB ones.
export async function fullest (folder, count) {
  return query(folder, `select p.reference from person p where p.restricted = 0
    order by (select count(*) from contact c where c.person_id = p.person_id) + (select count(*) from care_event e where e.person_id = p.person_id) desc, p.person_id limit ${count}`)
}

export function writeReferences (references, name) {
  const file = join(work, `${name}.txt`)
  writeFileSync(file, references.join('\n') + '\n')
  return file
}

const cookieOf = answer => answer.headers.getSetCookie().map(cookie => cookie.split(';')[0]).filter(cookie => !cookie.endsWith('=')).join('; ')
const tokenOf = page => /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''

const atTheContactCentre = /^ {2}\S+ +\S+ +.*(contact|conversation)/i

/// Signs somebody in, as a browser would: a contact-centre worker, or whose line among the demo's sign-ins is `who`. Gives the
/// cookie and the token that forms carry.
export async function signIn (server, who = atTheContactCentre) {
  const worker = await workerOf(who)
  const address = `http://127.0.0.1:${server.port}`
  const asked = await fetch(`${address}/sign-in`)
  const body = new URLSearchParams({ csrf: tokenOf(await asked.text()), name: worker.name, password: worker.password })
  const given = await fetch(`${address}/sign-in`, { method: 'POST', body, redirect: 'manual', headers: { cookie: cookieOf(asked) } })
  const cookie = cookieOf(given)
  if (given.status !== 303 || !cookie.startsWith('stepwise=')) throw new Error(`Signing in gave ${given.status}`)
  const home = await (await fetch(address, { headers: { cookie } })).text()
  return { cookie, token: tokenOf(home) }
}

/// A sign-in that `stepwise demo` prints; every demo council has the same.
async function workerOf (who) {
  if (workers.has(who.source)) return workers.get(who.source)
  const folder = join(work, 'sign-ins')
  rmSync(folder, { recursive: true, force: true })
  const printed = await run(program('stepwise'), ['demo', '--people', '20', '--data', folder])
  const row = printed.split('\n').find(each => who.test(each))
  if (!row) throw new Error(`No such sign-in was printed:\n${printed}`)
  const [name, password] = row.trim().split(/ +/)
  workers.set(who.source, { name, password })
  return workers.get(who.source)
}

/// The mean size of the pages, and the page nearest to it.
export async function pageSizes (server, cookie, references) {
  const pages = []
  for (const reference of references) {
    const answer = await fetch(`http://127.0.0.1:${server.port}/people/${reference}`, { headers: { cookie }, redirect: 'manual' })
    if (answer.status !== 200) throw new Error(`A record page answered ${answer.status}`)
    pages.push(Buffer.from(await answer.arrayBuffer()))
  }
  const mean = pages.reduce((sum, page) => sum + page.length, 0) / pages.length
  pages.sort((a, b) => Math.abs(a.length - mean) - Math.abs(b.length - mean))
  return { mean: Math.round(mean), typical: pages[0] }
}
