-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: person_reference text, appointment_reference text
select p.reference as person_reference, m.appointment_reference
from appointment_message m join person p on p.person_id = m.person_id where m.reference = :reference
