-- SPDX-License-Identifier: Apache-2.0
-- takes: same_as text
-- gives: gap_id int, reference text
select gap_id, reference from gap where same_as = :same_as order by gap_id limit 1
