// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
export const build = process.env.STEPWISE_BENCH_BUILD ?? join(root, 'build/release')
export const program = name => join(build, name === 'stepwise' ? 'src' : 'bench', name)
/// Records, pages and results that are made once; not in the repository.
export const work = process.env.STEPWISE_BENCH_WORK ?? join(root, 'build/bench')
