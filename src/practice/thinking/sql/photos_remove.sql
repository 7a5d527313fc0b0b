-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, nothing blob, removed_at int
update thinking_photo set picture = :nothing, removed_at = :removed_at where person_id = :person_id and removed_at is null
