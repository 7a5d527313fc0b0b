-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, spell_id int, giver text, provider text, hours real, asked_at int
-- takes: first_visit_at int, handed_back_on int, handed_back_reason text, service_reference text
update short_term_spell set
  giver = :giver, provider = :provider, hours = :hours, asked_at = :asked_at, first_visit_at = :first_visit_at,
  handed_back_on = :handed_back_on, handed_back_reason = :handed_back_reason, service_reference = :service_reference
where person_id = :person_id and episode_id = :episode_id and spell_id = :spell_id
