-- SPDX-License-Identifier: Apache-2.0
-- Reviews with something left to do, of a team or a worker (0: any), one page of a list and how many there are in all. What is
-- next, and by which day, is what next_of says of the same row.
-- takes: team_id int, worker_id int, show text, today int, soon_on int, until int, writing_days int, restricted int
-- takes: row_limit int, skip int
-- gives: review_id int, reference text, version int, kind text, due_on int, limit_on int, worker_id int
-- gives: worker_name text, team_id int, team_name text, trusted_reference text, begun_on int, finished_on int
-- gives: follow_what text, follow_by int, follow_worker_id int, follow_worker_name text, followed_on int
-- gives: audit_picked int, audited_on int, person_reference text, given_name text, family_name text
-- gives: next_on int, total int, person_id int, plan_reference text
with open_ones as (
  select r.review_id, r.reference, r.version, r.kind, r.due_on, r.limit_on, r.worker_id, r.worker_name, r.team_id,
    r.team_name, r.trusted_reference, r.begun_on, r.finished_on, r.follow_what, r.follow_by, r.follow_worker_id,
    r.follow_worker_name, r.followed_on, r.audit_picked, r.audited_on, p.reference as person_reference,
    p.given_name, p.family_name, r.person_id, r.plan_reference,
    case
      when r.begun_on is null then 'hold'
      when r.finished_on is null then 'finish'
      when r.followed_on is null and r.follow_what <> '' then 'follow_up'
      else 'sample'
    end as next_what,
    case
      when r.begun_on is null then r.due_on
      when r.finished_on is null then r.begun_on + cast(:writing_days as bigint)
      when r.followed_on is null and r.follow_what <> '' then coalesce(r.follow_by, r.finished_on)
      else r.finished_on + cast(:writing_days as bigint)
    end as next_on
  from review r
  join person p on p.person_id = r.person_id
  where p.restricted = :restricted and p.died_on is null and r.refused_on is null and r.cancelled_on is null
    and (r.person_id, r.review_id) in (
      select person_id, review_id from review where team_id = :team_id and finished_on is null
      union select person_id, review_id from review where team_id = :team_id and followed_on is null and follow_what <> ''
      union select person_id, review_id from review where team_id = :team_id and audit_picked = 1 and audited_on is null
      union select person_id, review_id from review where worker_id = :worker_id and finished_on is null
      union select person_id, review_id from review
        where follow_worker_id = :worker_id and followed_on is null and follow_what <> ''
      union select person_id, review_id from review
        where cast(:team_id as bigint) = 0 and cast(:worker_id as bigint) = 0
          and (finished_on is null or (followed_on is null and follow_what <> '') or (audit_picked = 1 and audited_on is null)))
)
select review_id, reference, version, kind, due_on, limit_on, worker_id, worker_name, team_id, team_name,
  trusted_reference, begun_on, finished_on, follow_what, follow_by, follow_worker_id, follow_worker_name,
  followed_on, audit_picked, audited_on, person_reference, given_name, family_name, next_on,
  count(*) over () as total, person_id, plan_reference
from open_ones
where (cast(:team_id as bigint) = 0 or team_id = :team_id)
  and (cast(:worker_id as bigint) = 0
    or (next_what in ('hold', 'finish') and worker_id = :worker_id)
    or (next_what = 'follow_up' and follow_worker_id = :worker_id))
  and next_on <= cast(:until as bigint)
  and case cast(:show as text)
    when 'soon' then case when next_what = 'hold' and due_on <= cast(:soon_on as bigint) then 1 else 0 end
    when 'overdue' then case when next_what = 'hold' and due_on < cast(:today as bigint) then 1 else 0 end
    when 'to_hold' then case when next_what = 'hold' then 1 else 0 end
    when 'held' then case when next_what = 'finish' then 1 else 0 end
    when 'follows' then case when next_what = 'follow_up' then 1 else 0 end
    when 'changed' then case when next_what = 'hold' and kind in ('unplanned', 'requested') then 1 else 0 end
    when 'trusted' then case when trusted_reference <> '' then 1 else 0 end
    when 'sample' then case when finished_on is not null and audit_picked = 1 and audited_on is null then 1 else 0 end
    else 1
  end = 1
order by next_on, due_on, review_id
limit :row_limit offset :skip
