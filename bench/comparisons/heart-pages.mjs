// SPDX-License-Identifier: Apache-2.0
import { comparePages } from '../lib/pages.mjs'

const fund = /^\/people\/[\w-]+\/budget\/[\w-]+$/
const kinds = [
  ['assessments', '/assessments'],
  ['starting figures', '/allocations'],
  ['plans', '/plans'],
  ['budgets of every team', '/budgets?team=all'],
  ['reviews', '/reviews'],
  ['an account', '/budgets?team=all', fund],
  ['a plan in place', '/budgets?team=all', fund, href => href.replace(/budget\/.*/, 'plan')],
  ['from aspiration to result', '/budgets?team=all', fund, href => href.replace(/budget\/.*/, 'thread')]
]

export default {
  name: 'heart-pages',
  title: 'Pages of assessments, plans, money and reviews, 64 connections',
  how: `As pages of help: each page is kept for its session until something is saved, or for a minute, and every answer comes with
session, permission and the audited look.`,

  run: ({ quick, say }) => comparePages({ name: 'heart-pages', kinds, quick, say })
}
