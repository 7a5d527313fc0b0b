-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: allocation_id int, area text, heard text, could_go_wrong text, carers text, community text, reablement text
-- gives: equipment text, offers text, moved_why text
select allocation_id, area, heard, could_go_wrong, carers, community, reablement, equipment, offers, moved_why
from allocation_area where person_id = :person_id order by allocation_id, area
