-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int
-- gives: spell_id int, giver text, provider text, hours real, asked_at int, first_visit_at int
-- gives: handed_back_on int, handed_back_reason text, service_reference text
select
  spell_id, giver, provider, hours, asked_at, first_visit_at, handed_back_on, handed_back_reason, service_reference
from short_term_spell where person_id = :person_id and episode_id = :episode_id order by spell_id
