// SPDX-License-Identifier: Apache-2.0
// The clients: wrk for closed loops, our own load tool for open loops and idle connections.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processorSeconds, run } from './shell.mjs'
import { program, work } from './places.mjs'

const script = (references, cookie, before = '/people/') => `local refs = {}
for line in io.lines("${references}") do refs[#refs + 1] = line end
math.randomseed(os.time())
${cookie ? `wrk.headers["Cookie"] = "${cookie}"` : ''}
request = function() return wrk.format("GET", "${before}" .. refs[math.random(#refs)]) end
`
const seconds = text => Number.parseFloat(text) * (text.endsWith('us') ? 1e-6 : text.endsWith('ms') ? 1e-3 : 1)

/// Random record pages, as fast as they are answered. Gives requests a second, latencies in ms, and the server's own
/// processor time a request.
export async function readPages (server, { references, connections = 64, time }) {
  return readAll(server, script(references, server.cookie), { connections, time })
}

/// The same of any addresses.
export async function readAddresses (server, { addresses, connections = 64, time }) {
  const list = join(work, `${server.name}-addresses.txt`)
  writeFileSync(list, addresses.join('\n') + '\n')
  return readAll(server, script(list, server.cookie, ''), { connections, time })
}

async function readAll (server, words, { connections, time }) {
  const lua = join(work, `${server.name}.lua`)
  writeFileSync(lua, words)
  const before = processorSeconds(server.pid)
  const out = await run('wrk', ['-t1', `-c${connections}`, `-d${time}s`, '--latency', '-s', lua, `http://127.0.0.1:${server.port}/`])
  const used = processorSeconds(server.pid) - before
  const requests = Number(/(\d+) requests in/.exec(out)[1])
  const bad = Number(/Non-2xx or 3xx responses: (\d+)/.exec(out)?.[1] ?? 0) + (/Socket errors/.test(out) ? 1 : 0)
  if (bad > 0) throw new Error(`${server.name} did not answer all:\n${out}`)
  const at = share => seconds(new RegExp(`^ *${share}%\\s+(\\S+)`, 'm').exec(out)[1]) * 1000
  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(out)[1]), p50: at(50), p99: at(99), processor: used / requests * 1e6 }
}

/// What someone at the front door posts. `{n}` becomes a running number, so that no two are the same form.
export function contactForm (token, run) {
  const yesterday = new Date(Date.now() - 86400000)
  return new URLSearchParams({
    csrf: token, form_token: `bench-${run}-`, received_day: yesterday.getUTCDate(), received_month: yesterday.getUTCMonth() + 1,
    received_year: yesterday.getUTCFullYear(), received_time: '10:15', channel: 'telephone', contacting_person: 'self', agreed_to_talk: 'not_asked',
    what_i_want: 'To get to the shops on my own again, as I did before my fall in the spring.', what_i_expect: 'Someone to ring me back this week',
    my_life_now: 'My daughter comes on Sundays. The stairs are hard in the morning, better later on.', what_is_working: 'The rail by the door',
    people_and_places: 'The lunch club on Thursdays', safety: 'no_concern', resolution: 'information_given', what_was_done: 'Told about the walking group',
    legal_status: 'info_advice_s4', route_of_access: 'community_other'
  }).toString().replace(`bench-${run}-`, `bench-${run}-{n}`)
}

/// An open loop: arrivals at a rate, each timed from when it should have been sent.
export async function openLoop (server, { references, connections, rate, time, warm = 2, savePercent = 0, seed = 1 }) {
  const words = ['open', '--json', '--port', server.port, '--connections', connections, '--rate', rate, '--seconds', time, '--warm', warm, '--seed', seed,
    '--refs', references, '--get', '/people/{ref}', '--cookie', server.cookie || 'none=1']
  if (savePercent > 0) words.push('--save-percent', savePercent, '--save', '/people/{ref}/contacts', '--save-body', contactForm(server.token ?? '', `${seed}-${Date.now()}`))
  return JSON.parse(await run(program('load'), words.map(String), { loose: true }))
}
