-- SPDX-License-Identifier: Apache-2.0
-- gives: change_number int
select coalesce(max(change_number), 0) as change_number from place
