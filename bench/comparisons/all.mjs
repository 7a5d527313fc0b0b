// SPDX-License-Identifier: Apache-2.0
import allocation from './allocation.mjs'
import budget from './budget.mjs'
import cld from './cld.mjs'
import cldNation from './cld-nation.mjs'
import crowd from './crowd.mjs'
import directory from './directory.mjs'
import drafts from './drafts.mjs'
import durableSaves from './durable-saves.mjs'
import heartPages from './heart-pages.mjs'
import helpPages from './help-pages.mjs'
import idle from './idle.mjs'
import live from './live.mjs'
import measures from './measures.mjs'
import outcome from './outcome.mjs'
import readsUnderSaves from './reads-under-saves.mjs'
import recordPage from './record-page.mjs'
import render from './render.mjs'
import search from './search.mjs'

/// In the order of the page that is written.
export const comparisons = [recordPage, helpPages, heartPages, crowd, drafts, idle, readsUnderSaves, durableSaves, measures, cld, cldNation, live, search, directory, allocation, budget, outcome, render]
