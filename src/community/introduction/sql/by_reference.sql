-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text
-- gives: introduction_id int, reference text, version int, made_on int, to_kind text, place_reference text
-- gives: to_name text, to_whom text, wanted text, contact_reference text, why text, met_together text
-- gives: introduced_by_id int, introduced_by_name text, introduced_by_role text, team_id int, team_name text
-- gives: owner_id int, owner_name text, next_on int, contributor text, contributor_on int, brings text
-- gives: ended_on int, end_reason text, recorded_at int, amended_reason text
select
  i.introduction_id, i.reference, i.version, i.made_on, i.to_kind, i.place_reference, i.to_name, i.to_whom, i.wanted,
  i.contact_reference, i.why, i.met_together, i.introduced_by_id, i.introduced_by_name, i.introduced_by_role,
  i.team_id, i.team_name, i.owner_id, i.owner_name, i.next_on, i.contributor, i.contributor_on, i.brings, i.ended_on,
  i.end_reason, i.recorded_at, i.amended_reason
from introduction i where i.person_id = :person_id and i.reference = :reference
