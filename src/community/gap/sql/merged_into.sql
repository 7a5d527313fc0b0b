-- SPDX-License-Identifier: Apache-2.0
-- takes: gap_id int
-- gives: merged_into int
select merged_into from gap where gap_id = :gap_id
