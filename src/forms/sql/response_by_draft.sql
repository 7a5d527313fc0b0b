-- SPDX-License-Identifier: Apache-2.0
-- takes: draft_reference text
-- gives: person_id int, reference text, author_id int
select person_id, reference, author_id from form_response where draft_reference = :draft_reference
