-- gives: how_many int
select count(*) from outbox where delivered_at is null
