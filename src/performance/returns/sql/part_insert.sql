-- takes: cld_submission_id int, council text, part int, row_count int, imported_on int, stated_start int, stated_end int, derived_start int, derived_end int, fell_back int, serves text, why_not text
insert into cld_part (cld_submission_id, council, part, row_count, imported_on, stated_start, stated_end, derived_start, derived_end, fell_back, serves, why_not)
values (:cld_submission_id, :council, :part, :row_count, :imported_on, :stated_start, :stated_end, :derived_start, :derived_end, :fell_back, :serves, :why_not)
