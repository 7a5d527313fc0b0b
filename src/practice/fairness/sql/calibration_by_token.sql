-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text
-- gives: reference text
select reference from calibration where form_token = :form_token
