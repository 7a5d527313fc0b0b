-- SPDX-License-Identifier: Apache-2.0
-- takes: first int
-- gives: total int
select count(*) as total from to_do where to_do_id >= :first
