-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text
-- gives: conversation_id int, reference text, version int, which int, opened_on int, recorded_at int
-- gives: opened_by_name text, opened_by_role text, worker_id int, worker_name text, team_id int
-- gives: team_name text, contact_reference text, before_reference text, what_matters text, strengths text
-- gives: connections text, must_change text, good_life text, planning_with text, tested_by text
-- gives: tested_words text, why_in_crisis text, next_on int, ends_by int, ends_by_reason text, ended_on int
-- gives: ending text, ending_note text, ended_by_name text
select
  c.conversation_id, c.reference, c.version, c.which, c.opened_on, c.recorded_at, c.opened_by_name,
  c.opened_by_role, c.worker_id, c.worker_name, c.team_id, c.team_name, c.contact_reference, c.before_reference,
  c.what_matters, c.strengths, c.connections, c.must_change, c.good_life, c.planning_with, c.tested_by,
  c.tested_words, c.why_in_crisis, c.next_on, c.ends_by, c.ends_by_reason, c.ended_on, c.ending, c.ending_note,
  c.ended_by_name
from conversation c where c.person_id = :person_id and c.reference = :reference
