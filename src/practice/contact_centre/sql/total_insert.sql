-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, on_day int, hour int, line text, offered int, answered int, came_from text
-- takes: recorded_at int, recorded_by_name text
insert into call_total (reference, on_day, hour, line, offered, answered, came_from, recorded_at, recorded_by_name)
values (:reference, :on_day, :hour, :line, :offered, :answered, :came_from, :recorded_at, :recorded_by_name)
