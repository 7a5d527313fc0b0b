-- SPDX-License-Identifier: Apache-2.0
-- gives: total int
select count(*) as total from introduction
