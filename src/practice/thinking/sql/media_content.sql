-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, as_carer_too int
-- gives: kind text, content blob
select m.kind, m.content
from thinking_media m
join thinking_page g on g.person_id = m.person_id and g.page_id = m.page_id
where m.person_id = :person_id and m.reference = :reference and m.removed_at is null
  and (g.of_carer = 0 or cast(:as_carer_too as bigint) = 1)
