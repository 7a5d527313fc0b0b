-- ASCOF 2E's people with a learning disability aged 18 to 64, and those with a personal outcome agreed and open on that day. Source: reference/six-steps.md 3, area 4, ascof.md 4.
select * from learning_disability_with('outcome')
