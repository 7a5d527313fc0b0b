-- takes: token_hash text
-- gives: reference text, made_at int, seen_at int, csrf text, stage text, pending text, staff_id int, staff_reference text, name text, sign_in_name text, must_change_password int, role_key text, role_label text, role_version int, team_id int, team_name text
select s.reference, s.made_at, s.seen_at, s.csrf, s.stage, s.pending, f.staff_id, f.reference, f.name, f.sign_in_name,
       f.must_change_password, f.role_key, r.label, r.version, f.team_id, coalesce(t.name, '')
from session s
join staff f on f.staff_id = s.staff_id
join role r on r.role_key = f.role_key
left join team t on t.team_id = f.team_id
where s.token_hash = :token_hash and s.ended_at = 0 and f.active = 1
