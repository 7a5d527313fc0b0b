-- SPDX-License-Identifier: Apache-2.0
-- gives: grid_reference text, code text, words text, outcomes text, pence text
select grid_reference, code, words, outcomes, pence from allocation_grid_area order by grid_reference, position
