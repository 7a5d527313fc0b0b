-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, allocation_id int, adjustment_id int
delete from allocation_adjustment
where person_id = :person_id and allocation_id = :allocation_id and adjustment_id = :adjustment_id
