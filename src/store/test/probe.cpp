// SPDX-License-Identifier: Apache-2.0
#include "store/test/probe.hpp"

namespace stepwise::store::test {
namespace {

constexpr Column everything[]{{"id", Kind::integer}, {"words", Kind::text}, {"share", Kind::real}, {"bytes", Kind::blob}};
constexpr Column id[]{{"id", Kind::integer}}, words[]{{"words", Kind::text}}, how_many[]{{"how_many", Kind::integer}};

}  // namespace

const Statement thing_insert{"test.thing_insert", "insert into thing (id, words, share, bytes) values (:id, :words, :share, :bytes)", everything, {}};
const Statement thing_by_id{"test.thing_by_id", "select id, words, share, bytes from thing where id = :id", id, everything};
const Statement thing_count{"test.thing_count", "select count(*) from thing", {}, how_many};
const Statement audit_count{"test.audit_count", "select count(*) from audit", {}, how_many};
const Statement thing_insert_returning{"test.thing_insert_returning", "insert into numbered (words) values (:words) returning id", words, id};

void make_things(const Options& options) {
  const auto text = migration_text(
      "create table thing (id bigint not null primary key, words text unique, share double precision, bytes {{blob}});"
      "create table numbered (id {{identity}}, words text not null);",
      parse_target(options.url)->engine);
  Probe{options}.script(*text);
}

}  // namespace stepwise::store::test
