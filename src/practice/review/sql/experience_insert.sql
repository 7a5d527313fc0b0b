-- SPDX-License-Identifier: Apache-2.0
-- takes: experience_id int, about_kind text, team_id int, team_name text, month_on int, statement int, answer text
insert into experience (experience_id, about_kind, team_id, team_name, month_on, statement, answer)
values (:experience_id, :about_kind, :team_id, :team_name, :month_on, :statement, :answer)
