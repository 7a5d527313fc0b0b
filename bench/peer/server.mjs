// SPDX-License-Identifier: Apache-2.0
// The peer: fastify with better-sqlite3 on the same tables, clustered the same way, with no sign-in, no permission and
// no audited look. Usage: node server.mjs DATABASE PORT PROCESSES PAGE_BYTES
import cluster from 'node:cluster'
import Database from 'better-sqlite3'
import Fastify from 'fastify'

const [file, port, processes, pageBytes] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4] ?? 2), Number(process.argv[5] ?? 24000)]

if (cluster.isPrimary && processes > 1) {
  for (let i = 0; i < processes; i++) cluster.fork()
  process.on('SIGTERM', () => { for (const worker of Object.values(cluster.workers)) worker.kill(); process.exit(0) })
} else {
  serve()
}

function escape (text) {
  return String(text ?? '').replace(/[&<>"']/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }[sign]))
}

function serve () {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('busy_timeout = 5000')
  db.pragma('cache_size = -65536')
  const one = sql => db.prepare(sql)
  const queries = {
    person: one('select * from person where reference = ?'),
    others: one('select * from person_other_name where person_id = ?'),
    details: one('select * from person_contact_detail where person_id = ?'),
    identifiers: one('select * from person_identifier where person_id = ?'),
    relationships: one('select * from person_relationship where person_id = ?'),
    contacts: one('select * from contact where person_id = ? order by contact_id desc limit 20'),
    secondary: one('select * from contact_resolution where person_id = ?'),
    events: one('select * from care_event where person_id = ? order by start_on desc limit 40'),
    looks: one('select at, actor_name, action from audit where person_id = ? order by audit_id desc limit 5'),
    team: one('select * from team where team_id = ?')
  }
  const touch = one('update person set version = version + 1 where person_id = ?')
  const note = one(`insert into outbox (kind, item_key, payload, made_at, next_try_at) values ('peer', ?, ?, 0, 0)`)
  const save = db.transaction((id, key, payload) => { touch.run(id); note.run(key, payload); note.run(key + 'a', payload) })
  const snapshot = db.transaction(reference => read(reference))

  function read (reference) {
    const person = queries.person.get(reference)
    if (!person) return null
    const id = person.person_id
    return {
      person,
      others: queries.others.all(id), details: queries.details.all(id), identifiers: queries.identifiers.all(id),
      relationships: queries.relationships.all(id), contacts: queries.contacts.all(id), secondary: queries.secondary.all(id),
      events: queries.events.all(id), looks: queries.looks.all(id), team: queries.team.get(person.responsible_team_id)
    }
  }
  const table = (caption, rows) => `<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">${caption}</caption><tbody class="govuk-table__body">` +
    rows.map(row => '<tr class="govuk-table__row">' + Object.values(row).map(cell => `<td class="govuk-table__cell">${escape(cell)}</td>`).join('') + '</tr>').join('') + '</tbody></table>'
  function render (model) {
    let page = '<!doctype html><html lang="en" class="govuk-template"><head><meta charset="utf-8"><title>Record</title></head><body class="govuk-template__body"><main class="govuk-main-wrapper">' +
      '<dl class="govuk-summary-list">' + Object.entries(model.person).map(([key, value]) => `<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${escape(key)}</dt><dd class="govuk-summary-list__value">${escape(value)}</dd></div>`).join('') + '</dl>'
    for (const part of ['contacts', 'events', 'relationships', 'details', 'identifiers', 'others', 'secondary', 'looks']) page += table(part, model[part])
    page += '</main></body></html>'
    return page.length < pageBytes ? page + ' '.repeat(pageBytes - page.length) : page
  }

  const app = Fastify({ keepAliveTimeout: 600000, forceCloseConnections: true })
  let count = 0
  app.get('/people/:reference', (request, reply) => {
    const model = snapshot(request.params.reference)
    if (!model) return reply.code(404).send('')
    reply.type('text/html; charset=utf-8').send(render(model))
  })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, body, done) => done(null, body))
  app.post('/people/:reference/*', (request, reply) => {
    const person = queries.person.get(request.params.reference)
    if (!person) return reply.code(404).send('')
    save(person.person_id, `${process.pid}-${++count}`, String(request.body).slice(0, 2000))
    reply.code(303).header('location', `/people/${request.params.reference}`).send('')
  })
  app.listen({ port, host: '127.0.0.1', backlog: 4096 })
}
