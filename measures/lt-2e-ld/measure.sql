-- ASCOF 2E for learning disability: people with long-term support in the year who live in their own home or with family. Source: reference/ascof.md 4;
-- accommodation, with its fill from services, cld.md 8.6.
select la, person, month, team, age, record, numerator, denominator, days
from long_term_homes()
where years between 18 and 64 and primary_support_reason = 'Learning disability support'
