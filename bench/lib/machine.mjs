// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { line } from './shell.mjs'
import { root } from './places.mjs'

export const loadAverage = () => loadavg()[0].toFixed(2)
const packaged = name => JSON.parse(readFileSync(join(root, 'bench/peer/node_modules', name, 'package.json'))).version
const first = text => text.split('\n')[0]
const duck = () => { try { return JSON.parse(readFileSync(join(root, 'node_modules/@duckdb/node-bindings-linux-x64/package.json'))).version } catch { return 'of the system' } }

export function machine () {
  const os = /PRETTY_NAME="(.*)"/.exec(readFileSync('/etc/os-release', 'utf8'))[1]
  return [
    ['Processor', `${cpus()[0].model.trim()}, ${cpus().length} cores; the clients run on the same ones`],
    ['Memory', `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ['System', `${os}, kernel ${release()}`],
    ['Stepwise', `${line('git', ['-C', root, 'describe', '--always'])}, ${first(line('c++', ['--version']))}, release build (-O3)`],
    ['fastify, better-sqlite3', `${packaged('fastify')}, ${packaged('better-sqlite3')}, Node ${process.versions.node}, two processes`],
    ['nginx, wrk', `${line('sh', ['-c', '/usr/sbin/nginx -v 2>&1']).replace(/^.*nginx\//, '')}, ${/wrk (\S+)/.exec(line('sh', ['-c', 'wrk -v 2>&1']))?.[1] ?? ''}`],
    ['R, data.table, dplyr', line('Rscript', ['-e', 'cat(paste(getRversion(), packageVersion("data.table"), packageVersion("dplyr"), sep = ", "))'])],
    ['PostgreSQL, DuckDB, SQLite', `${/([\d.]+)/.exec(line('sh', ['-c', '/usr/lib/postgresql/15/bin/postgres --version']))?.[1] ?? '15'}, ${duck()}, ${line('sqlite3', ['--version']).split(' ')[0]}`]
  ]
}
