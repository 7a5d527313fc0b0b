-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, allocation_id int, area text
delete from allocation_area where person_id = :person_id and allocation_id = :allocation_id and area = :area
