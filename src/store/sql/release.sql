release savepoint job
