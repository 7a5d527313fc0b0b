-- SPDX-License-Identifier: Apache-2.0
-- takes: clinic_id int, start_at int
-- gives: place int
select place from appointment where clinic_id = :clinic_id and start_at = :start_at and place is not null order by place
