// SPDX-License-Identifier: Apache-2.0
#include "practice/plan/rate_store.hpp"

#include <algorithm>

#include "practice/plan/rows.hpp"
#include "sql/plan.hpp"

namespace stepwise::plan {
namespace {

namespace sql = stepwise::sql::plan;

std::string words_of(const Rate& rate) {
  return rate.component + " " + rate.unit + " " + rate.provider + " " + std::to_string(rate.pence) + " " + rate.from_on.iso() + "/" + (rate.to_on ? rate.to_on->iso() : "");
}

bool update(store::WriteTx& tx, const Rate& rate) {
  return tx.run(sql::rate_update, {{"reference", rate.reference}, {"version", rate.version}, {"pence", rate.pence}, {"from_on", rate.from_on}, {"to_on", rate.to_on}, {"note", rate.note},
                                   {"kept_by", rate.kept_by}, {"kept_at", tx.now()}}) > 0;
}

/// The open rate of the same line that began earlier ends the day before.
void end_the_one_before(store::WriteTx& tx, std::vector<Rate>& rates, const Rate& wanted) {
  for (Rate& rate : rates) {
    if (rate.reference == wanted.reference || rate.component != wanted.component || rate.unit != wanted.unit || rate.provider != wanted.provider) continue;
    if (rate.to_on || rate.from_on >= wanted.from_on) continue;
    rate.to_on = wanted.from_on - 1;
    rate.kept_by = wanted.kept_by;
    update(tx, rate);
  }
}

}  // namespace

std::vector<Rate> read_rates(store::ReadTx& tx) {
  std::vector<Rate> rates;
  for (const auto& row : tx.all(sql::rates, {})) rates.push_back(rate_of(row));
  return rates;
}

Result<std::string> keep_rate(store::WriteTx& tx, Random& random, Rate rate, std::string_view form_token, store::AuditLine line) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::rate_by_token, {{"form_token", form_token}})) return first->text("reference");
  auto rates = read_rates(tx);
  const auto before = std::ranges::find(rates, rate.reference, &Rate::reference);
  line.before = before == rates.end() ? "" : words_of(*before);
  if (rate.to_on && *rate.to_on < rate.from_on) return fail(FaultKind::invalid, t("The last day comes before the first: change one of them"));
  const bool is_new = rate.reference.empty();
  if (is_new) end_the_one_before(tx, rates, rate);
  if (const Rate* other = overlapping(rates, rate))
    return fail(FaultKind::invalid, t("Another rate of this line counts on some of these days: {0} from {1}. Give that one a last day first", money_words({other->pence}), long_date(other->from_on)));
  if (is_new) {
    rate.reference = new_reference(random);
    tx.run(sql::rate_insert, {{"reference", rate.reference}, {"version", std::int64_t{1}}, {"component", rate.component}, {"unit", rate.unit}, {"provider", rate.provider}, {"pence", rate.pence},
                              {"from_on", rate.from_on}, {"to_on", rate.to_on}, {"note", rate.note}, {"kept_by", rate.kept_by}, {"kept_at", tx.now()},
                              {"form_token", form_token.empty() ? std::nullopt : std::optional{std::string{form_token}}}});
  } else if (!update(tx, rate)) {
    return tl::unexpected{sheet::someone_saved()};
  }
  line.action = "rate.kept";
  line.subject = "rate:" + rate.reference;
  line.after = words_of(rate);
  tx.audit(line);
  return rate.reference;
}

Standing standing_on(store::ReadTx& tx, std::string_view component, std::string_view unit, std::string_view provider, Date today) {
  const auto row = tx.one(sql::rate_standing, {{"component", component}, {"unit", unit}, {"provider", provider}, {"today", today}});
  return {row->integer("people"), row->integer("pieces"), row->integer("units_hundredths"), row->integer("weekly_pence")};
}

}  // namespace stepwise::plan
