-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, message_id int, reference text, appointment_reference text, kind text, means text, sent_to text
-- takes: words text, made_at int
insert into appointment_message (person_id, message_id, reference, appointment_reference, kind, means, sent_to, words, made_at)
values (:person_id, :message_id, :reference, :appointment_reference, :kind, :means, :sent_to, :words, :made_at)
