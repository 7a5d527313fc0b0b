-- SPDX-License-Identifier: Apache-2.0
-- gives: how_many int
select count(*) as how_many from disagreement
