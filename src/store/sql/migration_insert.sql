-- takes: version int, name text, digest text, at int
insert into migration (version, name, digest, applied_at) values (:version, :name, :digest, :at)
