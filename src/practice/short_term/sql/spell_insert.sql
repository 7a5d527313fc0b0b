-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, spell_id int, giver text, provider text, hours real, asked_at int
-- takes: first_visit_at int, handed_back_on int, handed_back_reason text, service_reference text
insert into short_term_spell (
  person_id, episode_id, spell_id, giver, provider, hours, asked_at, first_visit_at, handed_back_on,
  handed_back_reason, service_reference)
values (
  :person_id, :episode_id, :spell_id, :giver, :provider, :hours, :asked_at, :first_visit_at, :handed_back_on,
  :handed_back_reason, :service_reference)
