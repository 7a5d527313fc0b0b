-- gives: newest int
select coalesce(max(access_change_id), 0) from access_change
