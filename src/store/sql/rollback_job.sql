rollback to savepoint job
