-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: person_reference text
select p.reference as person_reference
from hospital_discharge d join person p on p.person_id = d.person_id where d.reference = :reference
