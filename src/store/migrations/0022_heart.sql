-- What the roles that ship may do in the rooms of assessment, allocation, plan, budget and review, for records that have those roles already.
insert into role_permission (role_key, permission) select role_key, 'assess' from role where role_key in ('practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'check_assessments' from role where role_key in ('team_manager');
insert into role_permission (role_key, permission) select role_key, 'support_carers' from role where role_key in ('practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'allocate' from role where role_key in ('practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'approve_allocation' from role where role_key in ('team_manager');
insert into role_permission (role_key, permission) select role_key, 'keep_grid' from role where role_key in ('team_manager', 'analyst', 'administrator');
insert into role_permission (role_key, permission) select role_key, 'see_fairness' from role where role_key in ('team_manager', 'analyst', 'director');
insert into role_permission (role_key, permission) select role_key, 'plan_support' from role where role_key in ('practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'sign_plan' from role where role_key in ('practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'approve_plan' from role where role_key in ('team_manager');
insert into role_permission (role_key, permission) select role_key, 'keep_rates' from role where role_key in ('team_manager', 'administrator');
insert into role_permission (role_key, permission) select role_key, 'keep_budgets' from role where role_key in ('practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'review' from role where role_key in ('practitioner', 'team_manager');
insert into role_permission (role_key, permission) select role_key, 'trust_reviewers' from role where role_key in ('team_manager');
