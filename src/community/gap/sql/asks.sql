-- SPDX-License-Identifier: Apache-2.0
-- gives: gap_id int, asked_on int
select gap_id, asked_on from gap_ask order by asked_on, gap_ask_id
