-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, introduction_id int, version int, made_on int, to_kind text, place_reference text
-- takes: to_name text, to_whom text, wanted text, contact_reference text, why text, met_together text, owner_id int
-- takes: owner_name text, next_on int, contributor text, contributor_on int, brings text, ended_on int
-- takes: end_reason text, amended_reason text
update introduction set version = version + 1,
  made_on = :made_on, to_kind = :to_kind, place_reference = :place_reference, to_name = :to_name, to_whom = :to_whom,
  wanted = :wanted, contact_reference = :contact_reference, why = :why, met_together = :met_together, owner_id =
  :owner_id, owner_name = :owner_name, next_on = :next_on, contributor = :contributor, contributor_on =
  :contributor_on, brings = :brings, ended_on = :ended_on, end_reason = :end_reason, amended_reason = :amended_reason
where person_id = :person_id and introduction_id = :introduction_id and version = :version
