-- SPDX-License-Identifier: Apache-2.0
-- gives: rows int
select count(*) as rows from review
