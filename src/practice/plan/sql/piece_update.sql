-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, plan_id int, piece_id int, version int, outcome_reference text, outcome_words text, need text
-- takes: what text, when_words text, who_kind text, who text, offer_reference text, found_in text, component text
-- takes: unit text, units_hundredths int, rate_pence int, own_rate int, weekly_pence int, one_off_pence int
-- takes: start_on int, end_on int, held_as text, provider text, service_type text
update care_plan_piece set version = version + 1,
  outcome_reference = :outcome_reference, outcome_words = :outcome_words, need = :need, what = :what,
  when_words = :when_words, who_kind = :who_kind, who = :who, offer_reference = :offer_reference, found_in = :found_in,
  component = :component, unit = :unit, units_hundredths = :units_hundredths, rate_pence = :rate_pence,
  own_rate = :own_rate, weekly_pence = :weekly_pence, one_off_pence = :one_off_pence, start_on = :start_on,
  end_on = :end_on, held_as = :held_as, provider = :provider, service_type = :service_type
where person_id = :person_id and plan_id = :plan_id and piece_id = :piece_id and version = :version
