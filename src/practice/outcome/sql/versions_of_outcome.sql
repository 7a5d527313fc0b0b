-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, outcome_id int
-- gives: version int, facts text, because text, saved_by text, saved_at int
select version, facts, because, saved_by, saved_at from outcome_version
where person_id = :person_id and outcome_id = :outcome_id order by version desc
