-- takes: break_glass_id int, reviewer_id int, now int, result text, note text
update break_glass
set reviewed_by_id = :reviewer_id, reviewed_at = :now, review_result = :result, review_note = :note
where break_glass_id = :break_glass_id and review_result = ''
