-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, form_id int, number int, title text, canonical text, questionnaire text, sha256 text
-- takes: may_need_to_leave int, loaded_at int, loaded_by_id int, loaded_by_name text
insert into form_version (reference, form_id, number, title, canonical, questionnaire, sha256, may_need_to_leave, loaded_at, loaded_by_id, loaded_by_name)
values (:reference, :form_id, :number, :title, :canonical, :questionnaire, :sha256, :may_need_to_leave, :loaded_at, :loaded_by_id, :loaded_by_name)
