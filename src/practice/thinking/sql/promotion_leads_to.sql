-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, promotion_id int, leads_to text
update thinking_promotion set leads_to = :leads_to where person_id = :person_id and promotion_id = :promotion_id
