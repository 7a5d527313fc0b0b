-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: outcome_id int, reference text, kind text, words text, accepted_why text, gone_on int
select outcome_id, reference, kind, words, accepted_why, gone_on
from outcome_barrier where person_id = :person_id order by outcome_id, barrier_id
