-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, opened_by_id int, opened_by_name text, opened_on int, form_token text
insert into vignette_round (reference, opened_by_id, opened_by_name, opened_on, form_token)
values (:reference, :opened_by_id, :opened_by_name, :opened_on, :form_token)
