-- SPDX-License-Identifier: Apache-2.0
-- takes: staff_id int, totp_secret text
update staff set totp_secret = :totp_secret, totp_last_step = 0 where staff_id = :staff_id
