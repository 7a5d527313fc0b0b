-- Somebody may have needs of their own and also look after somebody. What they say as a carer is only for those who support carers.

alter table outcome add column of_carer bigint not null default 0;        -- 1: said as somebody who looks after somebody
alter table thinking_page add column of_carer bigint not null default 0;  -- the same of a page of a thinking tool
