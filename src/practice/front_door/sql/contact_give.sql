-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, owner_id int, owner_name text
update contact set owner_id = :owner_id, owner_name = :owner_name where person_id = :person_id and reference = :reference
