-- SPDX-License-Identifier: Apache-2.0
-- gives: rows int
select count(*) as rows from (select 1 as one from person limit 1) as some
