-- gives: drafts int
select count(*) from draft
