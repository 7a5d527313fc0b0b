-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, discharge_id int
delete from hospital_delay where person_id = :person_id and discharge_id = :discharge_id
