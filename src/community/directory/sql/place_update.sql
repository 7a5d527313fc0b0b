-- SPDX-License-Identifier: Apache-2.0
-- takes: place_id int, version int, change_number int, name text, kind text, organisation text, what_happens text
-- takes: for_whom text, who_for text, minimum_age text, maximum_age text, access_facts text, inclusion_note text
-- takes: welcome text, welcomer text, cost_kind text, cost text, when_words text, sessions text, meets text
-- takes: building text, address text, postcode text, latitude text, longitude text, hide_address text
-- takes: how_to_join text, phone text, email text, website text
update place set
  version = :version + 1, change_number = :change_number, name = :name, kind = :kind, organisation =
  :organisation, what_happens = :what_happens, for_whom = :for_whom, who_for = :who_for, minimum_age =
  :minimum_age, maximum_age = :maximum_age, access_facts = :access_facts, inclusion_note = :inclusion_note,
  welcome = :welcome, welcomer = :welcomer, cost_kind = :cost_kind, cost = :cost, when_words = :when_words,
  sessions = :sessions, meets = :meets, building = :building, address = :address, postcode = :postcode, latitude
  = :latitude, longitude = :longitude, hide_address = :hide_address, how_to_join = :how_to_join, phone = :phone,
  email = :email, website = :website
where place_id = :place_id and version = :version
