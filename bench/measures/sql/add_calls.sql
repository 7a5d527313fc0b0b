-- takes: day int, reference text, offered int, answered int
insert into call_total (reference, on_day, hour, line, offered, answered, came_from, recorded_at, recorded_by_name)
values (:reference, :day, -1, :reference, :offered, :answered, 'typed', 0, 'Worker')
