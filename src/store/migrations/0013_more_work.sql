-- Whose work the new rooms are: what the roles that ship may do in them, for records that have those roles already.
insert into role_permission (role_key, permission) select role_key, 'read_work' from role where role_key in ('contact_worker', 'practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'hand_over_work' from role where role_key in ('contact_worker', 'practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'book_appointments' from role where role_key in ('contact_worker', 'practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'rapid_response' from role where role_key in ('contact_worker', 'practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'introduce' from role where role_key in ('contact_worker', 'practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'record_discharges' from role where role_key in ('practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'community_notes' from role where role_key in ('practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'short_term_help' from role where role_key in ('practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'progression' from role where role_key in ('practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'arrange_support' from role where role_key in ('practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'peer_forum' from role where role_key in ('practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'receive_safeguarding' from role where role_key in ('practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'supervise' from role where role_key in ('team_manager');
insert into role_permission (role_key, permission) select role_key, 'manage_venues' from role where role_key in ('team_manager', 'administrator');
insert into role_permission (role_key, permission) select role_key, 'record_call_totals' from role where role_key in ('team_manager', 'analyst');
insert into role_permission (role_key, permission) select role_key, 'keep_directory' from role where role_key in ('team_manager', 'administrator');
insert into role_permission (role_key, permission) select role_key, 'see_gaps' from role where role_key in ('team_manager', 'analyst', 'director');
