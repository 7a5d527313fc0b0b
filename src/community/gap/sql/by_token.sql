-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text
-- gives: reference text
select g.reference from gap_ask a join gap g on g.gap_id = a.gap_id where a.form_token = :form_token
