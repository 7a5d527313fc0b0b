-- SPDX-License-Identifier: Apache-2.0
-- gives: rows int
select count(*) as rows from (select assessment_id from assessment limit 1) as first_assessment
