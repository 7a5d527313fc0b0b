-- SPDX-License-Identifier: Apache-2.0
-- takes: form_version_id int
-- gives: questionnaire text, sha256 text
select questionnaire, sha256 from form_version where form_version_id = :form_version_id
