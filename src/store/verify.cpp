// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "sql/store.hpp"
#include "store/audit.hpp"
#include "store/store_impl.hpp"

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

}  // namespace

Result<std::int64_t> Record::verify_audit() {
  const auto tx = read();
  const auto head = tx->one(sql::store::head, {});
  std::int64_t last = 0, at = 0;
  std::string hash, wrong;
  for (bool more = true; more && wrong.empty();) {
    const std::int64_t from = last;
    tx->each(sql::store::audit_page, {{"after", from}, {"how_many", lines_a_page}}, [&](const Row& row) {
      if (!wrong.empty()) return;
      const ChainedLine line = line_of(row);
      if (line.audit_id != last + 1) wrong = "is missing";
      else if (hash = chained_hash(hash, line); hash != row.text("hash")) wrong = "does not follow from the line before it: it was altered";
      else if (line.at.microseconds < at) wrong = "is earlier than the line before it";
      ++last;
      at = line.at.microseconds;
    });
    more = last - from == lines_a_page;
  }
  if (!wrong.empty()) return broken_at(last, wrong);
  if (!head || head->integer("audit_id") != last || head->text("audit_hash") != hash) return broken_at(last + 1, "is missing: lines were taken from the end");
  return last;
}

}  // namespace stepwise::store
