-- SPDX-License-Identifier: Apache-2.0
-- takes: gap_id int, version int, what text, for_group text, area text, same_as text
update gap set what = :what, for_group = :for_group, area = :area, same_as = :same_as, version = version + 1 where gap_id = :gap_id and version = :version
