// SPDX-License-Identifier: Apache-2.0
// node bench/render/peer.mjs MODEL SECONDS [--page]: the page by Nunjucks with upstream's own macros, compiled before, warm.
// Prints JSON: microseconds of processor a page (median of batches) and bytes. --page prints the page itself.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'

const [file, seconds] = process.argv.slice(2)
const here = dirname(fileURLToPath(import.meta.url))
const modules = join(here, '../../node_modules')
const model = JSON.parse(readFileSync(file, 'utf8'))
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([here, join(modules, 'govuk-frontend/dist'), join(modules, '@ministryofjustice/frontend')], { watch: false, noCache: false }), { autoescape: true })
environment.addFilter('date', (moment, words) => words)
const template = environment.getTemplate('page.njk', true)
const page = template.render(model)
if (process.argv.includes('--page')) {
  process.stdout.write(page)
  process.exit(0)
}

const batch = 50
const clock = () => Number(process.hrtime.bigint()) / 1000
const once = () => {
  const start = process.cpuUsage()
  for (let i = 0; i < batch; i++) template.render(model)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / batch
}
const until = length => {
  const figures = []
  for (const end = clock() + length * 1e6; clock() < end || figures.length === 0;) figures.push(once())
  return figures.sort((a, b) => a - b)
}
until(Number(seconds) / 2)
const figures = until(Number(seconds))
console.log(JSON.stringify({ us: figures[Math.floor(figures.length / 2)], bytes: Buffer.byteLength(page) }))
