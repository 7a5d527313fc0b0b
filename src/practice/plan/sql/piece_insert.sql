-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, plan_id int, piece_id int, reference text, version int, follows text, outcome_reference text
-- takes: outcome_words text, need text, what text, when_words text, who_kind text, who text, offer_reference text
-- takes: found_in text, component text, unit text, units_hundredths int, rate_pence int, own_rate int
-- takes: weekly_pence int, one_off_pence int, start_on int, end_on int, held_as text, provider text, service_type text
-- takes: service_reference text
insert into care_plan_piece (
  person_id, plan_id, piece_id, reference, version, follows, outcome_reference, outcome_words, need, what, when_words,
  who_kind, who, offer_reference, found_in, component, unit, units_hundredths, rate_pence, own_rate, weekly_pence,
  one_off_pence, start_on, end_on, held_as, provider, service_type, service_reference)
values (
  :person_id, :plan_id, :piece_id, :reference, :version, :follows, :outcome_reference, :outcome_words, :need, :what,
  :when_words, :who_kind, :who, :offer_reference, :found_in, :component, :unit, :units_hundredths, :rate_pence,
  :own_rate, :weekly_pence, :one_off_pence, :start_on, :end_on, :held_as, :provider, :service_type, :service_reference)
