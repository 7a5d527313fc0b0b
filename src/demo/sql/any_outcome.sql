-- SPDX-License-Identifier: Apache-2.0
-- takes:
-- gives: how_many int
select count(*) as how_many from outcome
