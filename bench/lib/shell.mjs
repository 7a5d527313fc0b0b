// SPDX-License-Identifier: Apache-2.0
import { execFile, execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'

/// What a program prints, when it ends well. With `loose` its exit code is not asked.
export function run (file, words, { loose = false, ...options } = {}) {
  return new Promise((resolve, reject) => execFile(file, words, { maxBuffer: 1 << 26, ...options }, (error, out, err) =>
    error && !loose ? reject(new Error(`${file} ${words.join(' ')}: ${error.message}\n${err}`)) : resolve(out)))
}

/// One line from a program, '' when it is not there.
export function line (file, words) {
  try { return execFileSync(file, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim() } catch { return '' }
}

export const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

export function freePort () {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)) })
  })
}

const children = pid => readdirSync(`/proc/${pid}/task`).flatMap(task => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number))

/// Seconds of processor that a program and its children have used.
export function processorSeconds (pid) {
  const own = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
  return (Number(own[11]) + Number(own[12])) / 100 + children(pid).reduce((sum, child) => sum + processorSeconds(child), 0)
}
