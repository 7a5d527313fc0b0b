-- SPDX-License-Identifier: Apache-2.0
-- takes: grid_reference text
delete from allocation_grid_area where grid_reference = :grid_reference
