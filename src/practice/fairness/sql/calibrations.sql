-- SPDX-License-Identifier: Apache-2.0
-- gives: reference text, version int, name text, base_grid text, seed int, wanted int, made_by_id int, made_by_name text
-- gives: made_at int, budget_pence int, contingency_pence int, grid_reference text
select reference, version, name, base_grid, seed, wanted, made_by_id, made_by_name, made_at, budget_pence,
  contingency_pence, grid_reference
from calibration order by made_at desc, reference
