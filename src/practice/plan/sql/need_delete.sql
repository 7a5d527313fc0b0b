-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, plan_id int, need text
delete from care_plan_need where person_id = :person_id and plan_id = :plan_id and need = :need
