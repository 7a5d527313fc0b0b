-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, handoff_id int, reference text, origin text, concern text, kinds text, who text
-- takes: happened text, safety text, safety_action text, wanted text, wanted_asked text, consent text
-- takes: override_reason text, capacity text, capacity_words text, test_needs text, test_risk text
-- takes: test_protect text, tests_words text, advocate text, advocate_name text, told text, sent_to text
-- takes: sent_at int, sent_by_id int, sent_by_name text, sent_by_role text, team_id int, team_name text
-- takes: received_at int, received_by_name text, received_by_role text, received_words text, form_token text
insert into safeguarding_handoff (
  person_id, handoff_id, reference, origin, concern, kinds, who, happened, safety, safety_action, wanted,
  wanted_asked, consent, override_reason, capacity, capacity_words, test_needs, test_risk, test_protect,
  tests_words, advocate, advocate_name, told, sent_to, sent_at, sent_by_id, sent_by_name, sent_by_role, team_id,
  team_name, received_at, received_by_name, received_by_role, received_words, form_token)
values (
  :person_id, :handoff_id, :reference, :origin, :concern, :kinds, :who, :happened, :safety, :safety_action,
  :wanted, :wanted_asked, :consent, :override_reason, :capacity, :capacity_words, :test_needs, :test_risk,
  :test_protect, :tests_words, :advocate, :advocate_name, :told, :sent_to, :sent_at, :sent_by_id, :sent_by_name,
  :sent_by_role, :team_id, :team_name, :received_at, :received_by_name, :received_by_role, :received_words,
  :form_token)
