// SPDX-License-Identifier: Apache-2.0
#include "practice/contact_centre/call_store.hpp"

#include <nlohmann/json.hpp>

#include "language/language.hpp"
#include "sql/contact_centre.hpp"

namespace stepwise::contact_centre {
namespace {

/// Whose story changes when totals do: the council's own, which has no person's number.
constexpr PersonId whole_council{0};

Total total_of(const store::Row& row) {
  return {.reference = row.text("reference"), .version = row.integer("version"), .day = row.date("on_day"), .hour = static_cast<int>(row.integer("hour")), .line = row.text("line"),
          .offered = row.integer("offered"), .answered = row.integer("answered"), .came_from = row.text("came_from"), .recorded_at = row.instant("recorded_at"),
          .recorded_by_name = row.text("recorded_by_name"), .amended_reason = row.text("amended_reason")};
}

std::string audit_json(const Total& total) {
  return nlohmann::json{{"day", total.day.iso()}, {"hour", total.hour}, {"line", total.line}, {"offered", total.offered}, {"answered", total.answered}}.dump();
}

}  // namespace

std::vector<Total> read_totals_between(store::ReadTx& tx, Date from, Date to) {
  std::vector<Total> all;
  tx.each(sql::contact_centre::totals_between, {{"from_on", from}, {"to_on", to}}, [&](const store::Row& row) { all.push_back(total_of(row)); });
  return all;
}

std::optional<Total> read_total(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::contact_centre::total_by_reference, {{"reference", reference}});
  if (!row) return std::nullopt;
  return total_of(*row);
}

void insert_total(store::WriteTx& tx, const Total& total) {
  tx.run(sql::contact_centre::total_insert, {{"reference", total.reference}, {"on_day", total.day}, {"hour", total.hour}, {"line", total.line}, {"offered", total.offered}, {"answered", total.answered},
                                             {"came_from", total.came_from}, {"recorded_at", total.recorded_at}, {"recorded_by_name", total.recorded_by_name}});
}

Result<void> keep_totals(store::WriteTx& tx, Random& random, std::vector<Total> totals, store::AuditLine line) {
  for (auto& total : totals) {
    if (const auto why = clash(total, read_totals_between(tx, total.day, total.day))) return fail(FaultKind::invalid, *why);
    total.reference = new_reference(random);
    total.recorded_at = tx.now();
    insert_total(tx, total);
  }
  line.action = totals.size() == 1 ? "calls.recorded" : "calls.loaded";
  line.subject = totals.size() == 1 ? "calls:" + totals.front().reference : "calls";
  line.after = totals.size() == 1 ? audit_json(totals.front()) : nlohmann::json{{"totals", totals.size()}}.dump();
  tx.audit(line);
  tx.touch(whole_council);
  return {};
}

Result<void> correct_total(store::WriteTx& tx, const Total& total, store::AuditLine line) {
  const auto before = read_total(tx, total.reference);
  if (!before) return fail(FaultKind::not_found, t("There are no such calls on record"));
  const auto changed = tx.run(sql::contact_centre::total_update, {{"reference", total.reference}, {"version", total.version}, {"offered", total.offered}, {"answered", total.answered},
                                                                  {"amended_reason", total.amended_reason}});
  if (changed == 0) return fail(FaultKind::stale, t("Somebody corrected these calls first. Look at what they say now, and save again if it is still needed"));
  line.action = "calls.corrected";
  line.subject = "calls:" + total.reference;
  line.reason = total.amended_reason;
  line.before = audit_json(*before);
  line.after = audit_json(total);
  tx.audit(line);
  tx.touch(whole_council);
  return {};
}

}  // namespace stepwise::contact_centre
