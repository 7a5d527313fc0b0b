-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: reference text
select reference from conversation where person_id = :person_id and which = 2 and ended_on is null order by opened_on limit 1
