-- takes: reviewed int, many int, skip int
-- gives: break_glass_id int, reference text, review_result text, staff_id int, staff_name text, person_id int, person_reference text, reason text, from_at int, until_at int, review_note text, reviewer_name text, reviewed_at int
select b.break_glass_id, b.reference, b.review_result, b.staff_id, f.name, b.person_id, p.reference, b.reason, b.from_at, b.until_at,
       b.review_note, coalesce(v.name, ''), b.reviewed_at
from break_glass b
join staff f on f.staff_id = b.staff_id
join person p on p.person_id = b.person_id
left join staff v on v.staff_id = b.reviewed_by_id
where (case when b.review_result = '' then 0 else 1 end) = :reviewed
order by b.from_at desc, b.break_glass_id desc
limit :many offset :skip
