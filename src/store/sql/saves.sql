-- How many commits changed what lists show.
-- gives: saves int
select coalesce((select value from counter where name = 'save'), 0) as saves
