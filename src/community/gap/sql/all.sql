-- SPDX-License-Identifier: Apache-2.0
-- gives: gap_id int, reference text, version int, what text, for_group text, area text, merged_into int
select gap_id, reference, version, what, for_group, area, merged_into from gap order by gap_id
