-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, plan_id int, piece_id int, version int
delete from care_plan_piece
where person_id = :person_id and plan_id = :plan_id and piece_id = :piece_id and version = :version
