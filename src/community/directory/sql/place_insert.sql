-- SPDX-License-Identifier: Apache-2.0
-- takes: place_id int, reference text, version int, change_number int, made_at int, form_token text, name text
-- takes: kind text, organisation text, what_happens text, for_whom text, who_for text, minimum_age text
-- takes: maximum_age text, access_facts text, inclusion_note text, welcome text, welcomer text, cost_kind text
-- takes: cost text, when_words text, sessions text, meets text, building text, address text, postcode text
-- takes: latitude text, longitude text, hide_address text, how_to_join text, phone text, email text, website text
insert into place (
  place_id, reference, version, change_number, made_at, form_token, name, kind, organisation, what_happens,
  for_whom, who_for, minimum_age, maximum_age, access_facts, inclusion_note, welcome, welcomer, cost_kind, cost,
  when_words, sessions, meets, building, address, postcode, latitude, longitude, hide_address, how_to_join,
  phone, email, website)
values (
  :place_id, :reference, :version, :change_number, :made_at, :form_token, :name, :kind, :organisation,
  :what_happens, :for_whom, :who_for, :minimum_age, :maximum_age, :access_facts, :inclusion_note, :welcome,
  :welcomer, :cost_kind, :cost, :when_words, :sessions, :meets, :building, :address, :postcode, :latitude,
  :longitude, :hide_address, :how_to_join, :phone, :email, :website)
