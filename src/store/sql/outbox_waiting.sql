-- gives: waiting int
select count(*) from outbox where delivered_at is null
