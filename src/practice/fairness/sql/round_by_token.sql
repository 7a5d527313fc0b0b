-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text
-- gives: reference text
select reference from vignette_round where form_token = :form_token
