-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, worker_id int, worker_name text
update assessment_notice set worker_id = :worker_id, worker_name = :worker_name
where person_id = :person_id and reference = :reference and looked_on is null
