savepoint job
