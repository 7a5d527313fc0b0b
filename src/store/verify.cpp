// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "sql/store.hpp"
#include "store/audit.hpp"
#include "store/store_impl.hpp"
#include "store/verify.hpp"

namespace stepwise::store {
namespace {

constexpr std::int64_t lines_a_page = 5'000;

std::optional<StaffId> maybe_staff(const Row& row) {
  const auto id = row.maybe_integer("actor_id");
  return id ? std::optional{StaffId{*id}} : std::nullopt;
}

std::optional<PersonId> maybe_person(const Row& row) {
  const auto id = row.maybe_integer("person_id");
  return id ? std::optional{PersonId{*id}} : std::nullopt;
}

ChainedLine line_of(const Row& row) {
  return {row.integer("audit_id"), row.instant("at"),
          {.actor = maybe_staff(row), .actor_name = row.text("actor_name"), .role = row.text("role"), .action = row.text("action"),
           .person = maybe_person(row), .subject = row.text("subject"), .reason = row.text("reason"), .before = row.text("before_json"),
           .after = row.text("after_json"), .request_id = row.text("request_id")}};
}

tl::unexpected<Fault> broken_at(std::int64_t id, std::string_view what) {
  return fail(FaultKind::invalid, fmt::format("Audit line {} {}. Keep a copy of the record as it is, and restore a backup whose audit verifies.", id, what));
}

/// What was walked so far, and what is wrong with the newest line.
struct Walk {
  ChainEnd end{0, ""};
  Instant at{0};
  std::string wrong;
  bool step(const Row& row) {
    const ChainedLine line = line_of(row);
    end.hash = chained_hash(end.hash, line);
    if (line.audit_id != end.lines + 1) wrong = "is missing";
    else if (end.hash != row.text("hash")) wrong = "does not follow from the line before it: it was altered";
    else if (line.at < at) wrong = "is earlier than the line before it";
    ++end.lines;
    at = line.at;
    return wrong.empty();
  }
};

}  // namespace

Result<ChainEnd> verify_chain(const ReadRows& rows) {
  Walk walk;
  for (bool more = true; more && walk.wrong.empty();) {
    const std::int64_t from = walk.end.lines;
    rows(sql::store::audit_page, {{"after", from}, {"how_many", lines_a_page}}, [&](Row&& row) { return walk.step(row); });
    more = walk.end.lines - from == lines_a_page;
  }
  if (!walk.wrong.empty()) return broken_at(walk.end.lines, walk.wrong);
  ChainEnd head{-1, ""};
  rows(sql::store::head, {}, [&](Row&& row) {
    head = {row.integer("audit_id"), row.text("audit_hash")};
    return false;
  });
  if (head.lines != walk.end.lines || head.hash != walk.end.hash) return broken_at(walk.end.lines + 1, "is missing: lines were taken from the end");
  return walk.end;
}

Result<std::int64_t> Record::verify_audit() {
  const auto connection = pool_.borrow();
  const auto end = verify_chain([&](const Statement& statement, Params params, const auto& use) { connection->rows(statement, params, use); });
  if (!end) return tl::unexpected<Fault>{end.error()};
  return end->lines;
}

}  // namespace stepwise::store
