-- takes: now int
-- gives: reference text, taken_until int
select reference, taken_until from cld_submission
where checked_at is null and taken_until <= :now
order by received_at, cld_submission_id limit 1
