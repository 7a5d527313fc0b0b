-- SPDX-License-Identifier: Apache-2.0
-- takes: hand_over_id int, position int, kind text, reference text, title text, href text, person_id int, due_on int
insert into hand_over_item (hand_over_id, position, kind, reference, title, href, person_id, due_on)
values (:hand_over_id, :position, :kind, :reference, :title, :href, :person_id, :due_on)
