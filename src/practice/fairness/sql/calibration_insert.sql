-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, name text, base_grid text, seed int, wanted int, made_by_id int, made_by_name text, made_at int
-- takes: form_token text
insert into calibration (reference, name, base_grid, seed, wanted, made_by_id, made_by_name, made_at, form_token)
values (:reference, :name, :base_grid, :seed, :wanted, :made_by_id, :made_by_name, :made_at, :form_token)
