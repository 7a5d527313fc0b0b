-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: person_id int, offer_id int, reference text, version int, for_id int, from_name text, what text
-- gives: when_words text, able_now text, willing_now text, able_later text, willing_later text, conditions text
-- gives: backup text, gets_back text, made_on int, confirmed_on int, confirmed_how text, look_again_on int
-- gives: withdrawn_on int, withdrawn_words text, looked_at_on int, looked_at_by text, looked_at_words text
-- gives: worker_id int, worker_name text, team_id int, team_name text
select
  person_id, offer_id, reference, version, for_id, from_name, what, when_words, able_now, willing_now, able_later,
  willing_later, conditions, backup, gets_back, made_on, confirmed_on, confirmed_how, look_again_on, withdrawn_on,
  withdrawn_words, looked_at_on, looked_at_by, looked_at_words, worker_id, worker_name, team_id, team_name
from carer_offer where person_id = :person_id order by offer_id desc
