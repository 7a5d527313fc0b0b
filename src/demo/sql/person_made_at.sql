-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, made_at int
update person set made_at = :made_at where person_id = :person_id
