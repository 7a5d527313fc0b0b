// SPDX-License-Identifier: Apache-2.0
// The finished model of a person's page, which both programs render. Everybody in it is invented.

const names = ['Ada Moss', 'Bob Lee', 'Cora Finch', 'Dev Patel', 'Edie Marsh']
const teams = ['Front door north', 'Front door south', 'Reablement', 'Hospital team']
const words = ['wants to go back to bowls on Thursdays', 'has trouble with the bath & the stairs', 'said "I can manage if someone shops"', 'would like a lift to the lunch club']
const pick = (list, i) => list[i % list.length]
const sentence = i => `${pick(names, i)} ${pick(words, i)}, and ${pick(words, i + 1)}.`

export const model = {
  council: 'Exampleshire Council',
  staff: 'Sam Porter',
  title: 'A M',
  navigation: [['Home', '/'], ['Work', '/work'], ['People', '/people'], ['Contacts', '/contacts'], ['Scoreboard', '/scoreboard']].map(([text, href]) => ({ text, href, active: href === '/people' })),
  person: { name: 'Ada Moss (Addie)', facts: [['Born', '27 March 1941 (85 years)'], ['NHS number', '943 476 5919'], ['Address', '4 Mill Lane, Northby']].map(([name, value]) => ({ name, value })), flags: ['Large print', 'Two people to visit'] },
  tabs: ['Overview', 'Timeline', 'Details', 'People', 'Documents', 'Access history'].map((text, i) => ({ text, href: `/people/x7k2/${i}`, active: i === 0 })),
  cards: ['About Ada', 'Health', 'Home'].map((title, card) => ({
    title,
    rows: Array.from({ length: 8 }, (_, i) => ({ key: `Question ${i + 1}`, value: i % 3 ? sentence(i + card) : pick(teams, i), href: `/people/x7k2/details/${card}-${i}` })) })),
  table: {
    caption: 'Services', heads: ['From', 'What', 'Team', 'Hours', 'Weekly cost'],
    rows: Array.from({ length: 24 }, (_, i) => [`${i + 1} May 2026`, 'Home care', pick(teams, i), String(4 + i), `£${112 + 7 * i}.50`]) },
  events: Array.from({ length: 20 }, (_, i) => ({ title: `Conversation ${20 - i}`, byline: `${pick(names, i)}, ${pick(teams, i)}`, when: `${28 - i} October 2026`, datetime: `2026-10-${28 - i}`, words: sentence(i) })),
  form: {
    action: '/people/x7k2/notes', label: 'Add a note', hint: 'They may ask to read it', legend: 'What is it about?',
    choices: [['visit', 'A visit'], ['call', 'A phone call'], ['letter', 'A letter']].map(([value, text]) => ({ value, text })) }
}
