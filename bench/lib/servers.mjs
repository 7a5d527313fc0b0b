// SPDX-License-Identifier: Apache-2.0
// The servers that are measured: each is started on a free port of 127.0.0.1 and stopped when its comparison ends.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, pause } from './shell.mjs'
import { program, root, work } from './places.mjs'

const running = new Set()
export function stopEverything () { for (const child of running) child.kill('SIGTERM') }

function start (file, words) {
  const child = spawn(file, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  child.on('exit', () => running.delete(child))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', bytes => { said = (said + bytes).slice(-20000) })
  return { child, pid: child.pid, said: () => said }
}

/// Waits for the answer of `path`, at most a minute.
async function ready (server, port, path) {
  for (let i = 0; i < 600; i++) {
    if (server.child.exitCode !== null) break
    try {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
      await answer.arrayBuffer()
      return
    } catch { await pause(100) }
  }
  throw new Error(`The server did not start:\n${server.said()}`)
}

async function stop (server) {
  if (server.child.exitCode !== null) return
  const gone = new Promise(resolve => server.child.once('exit', resolve))
  server.child.kill('SIGTERM')
  await gone
}

const handle = (name, server, port, more = {}) => ({ name, port, pid: server.pid, said: server.said, stop: () => stop(server), cookie: '', ...more })

export async function startStepwise (data) {
  const port = await freePort()
  const server = start(program('stepwise'), ['serve', '--quiet', '--data', data, '--port', String(port)])
  await ready(server, port, '/sign-in')
  return handle('Stepwise', server, port)
}

/// fastify with better-sqlite3: two processes, one a core.
export async function startFastify (database, pageBytes) {
  const port = await freePort()
  const server = start(process.execPath, [join(root, 'bench/peer/server.mjs'), database, String(port), '2', String(pageBytes)])
  await ready(server, port, '/people/nobody')
  await pause(500)
  return handle('fastify', server, port)
}

/// nginx giving one file for every address.
export async function startNginx (page) {
  const port = await freePort()
  const folder = join(work, 'nginx')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'page.html'), page)
  const user = process.getuid() === 0 ? 'user root;' : ''
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; ${user} pid ${folder}/pid; error_log stderr crit; worker_processes 2;
events { worker_connections 16384; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; keepalive_timeout 600s;
  open_file_cache max=100; open_file_cache_valid 60s; types { text/html html; }
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server { listen 127.0.0.1:${port} backlog=4096; root ${folder}; location / { try_files /page.html =404; } }
}
`)
  const server = start('/usr/sbin/nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder])
  await ready(server, port, '/people/any')
  return handle('nginx', server, port)
}
