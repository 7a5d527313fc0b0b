-- takes: role_key text, version int, label text, needs_second_factor int
update role set label = :label, needs_second_factor = :needs_second_factor, version = version + 1
where role_key = :role_key and version = :version
