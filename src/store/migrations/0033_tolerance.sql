-- What the tolerance of a starting figure was measured over: 1 the worker's judgement alone; 2 all that is added to what the
-- grid's words give. What was decided by the first rule stands by it for ever.

alter table allocation add column tolerance_rule bigint not null default 1;
