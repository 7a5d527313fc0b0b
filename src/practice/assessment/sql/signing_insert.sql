-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, assessment_id int, number int, signed_at int, signed_by text, signed_role text
-- takes: story_reference text, reason text, held text
insert into assessment_signing (
  person_id, assessment_id, number, signed_at, signed_by, signed_role, story_reference, reason, held)
values (
  :person_id, :assessment_id, :number, :signed_at, :signed_by, :signed_role, :story_reference, :reason, :held)
