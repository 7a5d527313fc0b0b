-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, offer_id int, reference text, for_id int, from_name text, what text, when_words text
-- takes: able_now text, willing_now text, able_later text, willing_later text, conditions text, backup text
-- takes: gets_back text, made_on int, confirmed_on int, confirmed_how text, look_again_on int, withdrawn_on int
-- takes: withdrawn_words text, looked_at_on int, looked_at_by text, looked_at_words text, worker_id int
-- takes: worker_name text, team_id int, team_name text, recorded_at int
insert into carer_offer (
  person_id, offer_id, reference, for_id, from_name, what, when_words, able_now, willing_now, able_later, willing_later,
  conditions, backup, gets_back, made_on, confirmed_on, confirmed_how, look_again_on, withdrawn_on, withdrawn_words,
  looked_at_on, looked_at_by, looked_at_words, worker_id, worker_name, team_id, team_name, recorded_at)
values (
  :person_id, :offer_id, :reference, :for_id, :from_name, :what, :when_words, :able_now, :willing_now, :able_later,
  :willing_later, :conditions, :backup, :gets_back, :made_on, :confirmed_on, :confirmed_how, :look_again_on,
  :withdrawn_on, :withdrawn_words, :looked_at_on, :looked_at_by, :looked_at_words, :worker_id, :worker_name, :team_id,
  :team_name, :recorded_at)
