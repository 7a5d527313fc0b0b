-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: plan_id int, need text, words text, met_by text, how text, council text, offers text, offer_words text
select plan_id, need, words, met_by, how, council, offers, offer_words
from care_plan_need
where person_id = :person_id
order by plan_id, need
