-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, version int, from_name text, what text, when_words text, able_now text
-- takes: willing_now text, able_later text, willing_later text, conditions text, backup text, gets_back text
-- takes: made_on int, confirmed_on int, confirmed_how text, look_again_on int, withdrawn_on int
-- takes: withdrawn_words text, worker_id int, worker_name text, team_id int, team_name text
update carer_offer set
  version = version + 1, from_name = :from_name, what = :what, when_words = :when_words, able_now = :able_now,
  willing_now = :willing_now, able_later = :able_later, willing_later = :willing_later, conditions = :conditions,
  backup = :backup, gets_back = :gets_back, made_on = :made_on, confirmed_on = :confirmed_on,
  confirmed_how = :confirmed_how, look_again_on = :look_again_on, withdrawn_on = :withdrawn_on,
  withdrawn_words = :withdrawn_words, worker_id = :worker_id, worker_name = :worker_name, team_id = :team_id,
  team_name = :team_name
where person_id = :person_id and reference = :reference and version = :version
