-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: gap_id int, reference text, version int, what text, for_group text, area text, merged_into int, merged_into_reference text
select g.gap_id, g.reference, g.version, g.what, g.for_group, g.area, g.merged_into, coalesce(m.reference, '') as merged_into_reference
from gap g left join gap m on m.gap_id = g.merged_into where g.reference = :reference
