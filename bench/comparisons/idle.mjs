// SPDX-License-Identifier: Apache-2.0
import { copyOfCouncil, fullest, signIn, writeReferences } from '../lib/council.mjs'
import { goal, spread } from '../lib/figures.mjs'
import { readPages } from '../lib/loads.mjs'
import { program } from '../lib/places.mjs'
import { startStepwise } from '../lib/servers.mjs'
import { run } from '../lib/shell.mjs'

export default {
  name: 'idle',
  title: '10,000 idle connections',
  how: `A warm server; 10,000 connections are opened, each asks for a record once and then holds. The figure is how much the server's
own memory (RssAnon) grew, and every connection must still be open at the end.`,

  async run ({ quick, say }) {
    const connections = quick ? 2000 : 10000
    const folder = await copyOfCouncil(quick ? 500 : 5000, 'idle', say)
    const list = await fullest(folder, 200)
    const references = writeReferences(list, 'idle')
    const grown = []
    for (let i = 0; i < 3; i++) {
      const server = await startStepwise(folder)
      server.cookie = (await signIn(server)).cookie
      await readPages(server, { references, time: 3 })
      const out = await run(program('load'), ['idle', '--port', server.port, '--connections', connections, '--seconds', quick ? 3 : 8, '--pid', server.pid,
        '--refs', references, '--get', '/people/{ref}', '--cookie', server.cookie].map(String))
      const [, before, during] = /before (\d+) kB {2}while idle (\d+) kB/.exec(out)
      grown.push((during - before) / 1000)
      say(out.trim().replaceAll('\n', '; '))
      await server.stop()
    }
    return { rows: [{ what: 'memory for them, MB', spread: spread(grown) }], goals: [goal('memory for 10,000', Math.max(...grown) * 10000 / connections, 'most', 60, 'MB')] }
  }
}
