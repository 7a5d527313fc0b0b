-- SPDX-License-Identifier: Apache-2.0
-- takes: gap_id int, reference text, what text, for_group text, area text, same_as text
insert into gap (gap_id, reference, what, for_group, area, same_as) values (:gap_id, :reference, :what, :for_group, :area, :same_as)
