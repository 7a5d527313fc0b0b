-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: received_at int, resolution text
select received_at, resolution from contact where person_id = :person_id order by received_at
