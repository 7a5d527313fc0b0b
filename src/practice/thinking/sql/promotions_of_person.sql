-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: promotion_id int, finding text, target text, words text, leads_to text, promoted_at int, promoted_by text, of_carer int
select promotion_id, finding, target, words, leads_to, promoted_at, promoted_by,
  (select count(*) from thinking_entry e
   join thinking_page g on g.person_id = e.person_id and g.page_id = e.page_id
   where e.person_id = thinking_promotion.person_id and e.reference = thinking_promotion.finding and g.of_carer = 1) as of_carer
from thinking_promotion where person_id = :person_id order by promotion_id
