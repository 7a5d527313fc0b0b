-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: plan_id int, piece_id int, reference text, version int, follows text, outcome_reference text
-- gives: outcome_words text, need text, what text, when_words text, who_kind text, who text, offer_reference text
-- gives: found_in text, component text, unit text, units_hundredths int, rate_pence int, own_rate int
-- gives: weekly_pence int, one_off_pence int, start_on int, end_on int, held_as text, provider text, service_type text
-- gives: service_reference text, of_carer int
select plan_id, piece_id, reference, version, follows, outcome_reference, outcome_words, need, what, when_words,
       who_kind, who, offer_reference, found_in, component, unit, units_hundredths, rate_pence, own_rate, weekly_pence,
       one_off_pence, start_on, end_on, held_as, provider, service_type, service_reference,
       (select count(*) from outcome o where o.person_id = care_plan_piece.person_id
         and o.reference = care_plan_piece.outcome_reference and o.of_carer = 1) as of_carer
from care_plan_piece
where person_id = :person_id
order by plan_id, piece_id
