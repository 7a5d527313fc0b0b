-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: assessment_id int, number int, signed_at int, signed_by text, signed_role text, story_reference text, reason text
select assessment_id, number, signed_at, signed_by, signed_role, story_reference, reason
from assessment_signing where person_id = :person_id order by assessment_id, number desc
