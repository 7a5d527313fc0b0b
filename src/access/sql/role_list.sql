-- gives: role_key text, label text, needs_second_factor int, version int
select role_key, label, needs_second_factor, version from role order by label
