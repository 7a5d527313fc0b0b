// SPDX-License-Identifier: Apache-2.0
#include "access/audit_view.hpp"

#include <limits>

#include "base/text.hpp"
#include "sql/access.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

constexpr int page_size = 50;
constexpr std::int64_t for_ever = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t half_a_day = seconds(12 * 60 * 60);

/// Noon less half a day is near enough to midnight on the two days a year when the clocks change.
std::int64_t day_begins(Date day) { return noon(day).microseconds - half_a_day; }

AuditEntry entry_from(const store::Row& row) {
  return {row.integer("audit_id"), row.instant("at"),  row.text("actor_name"),
          row.text("role"),        row.text("action"), row.text("person_reference"),
          row.text("subject"),     row.text("reason"), row.text("before_json"),
          row.text("after_json")};
}

std::optional<std::vector<store::Row>> rows_for(store::ReadTx& tx, const AuditFilter& filter) {
  const auto from = Date::parse(trim(filter.from)), to = Date::parse(trim(filter.to));
  const std::int64_t from_at = from ? day_begins(*from) : 0, before_at = to ? day_begins(*to + 1) : for_ever;
  const std::int64_t before_id = filter.before > 0 ? filter.before : for_ever;
  const std::string action{trim(filter.action)};
  if (!filter.person.empty()) {
    const auto person = tx.one(sql::access::person_for_gate, {{"reference", filter.person}});
    if (!person) return std::nullopt;
    return tx.all(sql::access::audit_lines_of_person, {{"person_id", person->integer("person_id")},
                                                       {"action", action},
                                                       {"from_at", from_at},
                                                       {"before_at", before_at},
                                                       {"before_id", before_id},
                                                       {"many", page_size + 1}});
  }
  if (!filter.staff.empty()) {
    const auto staff = staff_by_reference(tx, filter.staff);
    if (!staff) return std::nullopt;
    return tx.all(sql::access::audit_lines_of_staff, {{"actor_id", staff->id},
                                                      {"action", action},
                                                      {"from_at", from_at},
                                                      {"before_at", before_at},
                                                      {"before_id", before_id},
                                                      {"many", page_size + 1}});
  }
  return tx.all(sql::access::audit_lines, {{"action", action},
                                           {"from_at", from_at},
                                           {"before_at", before_at},
                                           {"before_id", before_id},
                                           {"many", page_size + 1}});
}

}  // namespace

AuditFilter audit_filter_from(const http::Fields& query) {
  AuditFilter filter{std::string{query.get("staff")},  std::string{query.get("person")},
                     std::string{query.get("action")}, std::string{query.get("from")},
                     std::string{query.get("to")},     0};
  filter.before = parse_number(query.get("before")).value_or(0);
  return filter;
}

std::vector<Problem> audit_filter_problems(const AuditFilter& filter) {
  std::vector<Problem> problems;
  for (const auto& [field, text] : {std::pair{"from", &filter.from}, std::pair{"to", &filter.to}})
    if (!trim(*text).empty() && !Date::parse(trim(*text)))
      problems.push_back({field, "date", t("Enter a date like 21/11/2026")});
  if (!filter.person.empty() && !filter.staff.empty())
    problems.push_back({"person", "both", t("Choose a member of staff or a record, not both")});
  return problems;
}

AuditView read_audit(store::ReadTx& tx, const AuditFilter& filter) {
  AuditView view;
  const auto rows = rows_for(tx, filter);
  if (!rows) return view;
  for (const store::Row& row : *rows) view.lines.push_back(entry_from(row));
  view.more = view.lines.size() > page_size;
  if (view.more) view.lines.pop_back();
  return view;
}

}  // namespace stepwise::access
