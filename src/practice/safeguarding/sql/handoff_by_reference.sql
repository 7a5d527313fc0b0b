-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text
-- gives: handoff_id int, reference text, origin text, concern text, kinds text, who text, happened text
-- gives: safety text, safety_action text, wanted text, wanted_asked text, consent text, override_reason text
-- gives: capacity text, capacity_words text, test_needs text, test_risk text, test_protect text
-- gives: tests_words text, advocate text, advocate_name text, told text, sent_to text, sent_at int
-- gives: sent_by_id int, sent_by_name text, sent_by_role text, team_id int, team_name text, received_at int
-- gives: received_by_name text, received_by_role text, received_words text
select
  h.handoff_id, h.reference, h.origin, h.concern, h.kinds, h.who, h.happened, h.safety, h.safety_action,
  h.wanted, h.wanted_asked, h.consent, h.override_reason, h.capacity, h.capacity_words, h.test_needs,
  h.test_risk, h.test_protect, h.tests_words, h.advocate, h.advocate_name, h.told, h.sent_to, h.sent_at,
  h.sent_by_id, h.sent_by_name, h.sent_by_role, h.team_id, h.team_name, h.received_at, h.received_by_name,
  h.received_by_role, h.received_words
from safeguarding_handoff h where h.person_id = :person_id and h.reference = :reference
