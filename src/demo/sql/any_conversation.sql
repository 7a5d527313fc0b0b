-- SPDX-License-Identifier: Apache-2.0
-- gives: rows int
select count(*) as rows from (select person_id from conversation limit 1) as first_one
