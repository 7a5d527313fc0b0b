-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, promotion_id int, finding text, target text, words text, leads_to text, promoted_at int
-- takes: promoted_by text
insert into thinking_promotion (person_id, promotion_id, finding, target, words, leads_to, promoted_at, promoted_by)
values (:person_id, :promotion_id, :finding, :target, :words, :leads_to, :promoted_at, :promoted_by)
