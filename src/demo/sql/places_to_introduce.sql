-- SPDX-License-Identifier: Apache-2.0
-- takes: row_limit int
-- gives: reference text, name text, kind text, welcomer text, for_whom text
select reference, name, kind, welcomer, for_whom from place where closed_on is null order by place_id limit :row_limit
