-- SPDX-License-Identifier: Apache-2.0
-- Weekly meetings of short-term help at which the person was there: somebody met them.
-- takes: person_id int
-- gives: met_on int, recorded_by text
select met_on, recorded_by from short_term_meeting where person_id = :person_id and person_present = 1 order by met_on
