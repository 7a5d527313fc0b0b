-- takes: role_key text, label text, needs_second_factor int
insert into role (role_key, label, needs_second_factor) values (:role_key, :label, :needs_second_factor)
on conflict (role_key) do nothing
