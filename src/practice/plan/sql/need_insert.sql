-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, plan_id int, need text, words text, met_by text, how text, council text, offers text
-- takes: offer_words text
insert into care_plan_need (
  person_id, plan_id, need, words, met_by, how, council, offers, offer_words)
values (
  :person_id, :plan_id, :need, :words, :met_by, :how, :council, :offers, :offer_words)
