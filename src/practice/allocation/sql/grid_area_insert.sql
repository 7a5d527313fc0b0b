-- SPDX-License-Identifier: Apache-2.0
-- takes: grid_reference text, position int, code text, words text, outcomes text, pence text
insert into allocation_grid_area (grid_reference, position, code, words, outcomes, pence)
values (:grid_reference, :position, :code, :words, :outcomes, :pence)
