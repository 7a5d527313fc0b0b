-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: promotion_id int, finding text, target text, words text, leads_to text, promoted_at int, promoted_by text
select promotion_id, finding, target, words, leads_to, promoted_at, promoted_by
from thinking_promotion where person_id = :person_id order by promotion_id
