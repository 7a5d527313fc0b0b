-- SPDX-License-Identifier: Apache-2.0
-- takes: gap_id int, version int, merged_into int
update gap set merged_into = :merged_into, version = version + 1 where gap_id = :gap_id and version = :version
