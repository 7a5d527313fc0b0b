// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "drafts/drafts.hpp"
#include "govuk/govuk.hpp"
#include "practice/plan/money.hpp"
#include "practice/plan/room.hpp"

namespace stepwise::plan {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using html::Html;
using http::Response;
using sheet::Field;
using Kind = Field::Kind;

constexpr std::string_view path = "/rates";

std::string line_words(const Room& room, const RateLine& line) {
  const std::string kind = listed(room.services.component.label(line.component));
  return line.provider.empty() ? t("{0}, {1}, whoever gives it", kind, words_of(units(), line.unit)) : t("{0}, {1}, from {2}", kind, words_of(units(), line.unit), line.provider);
}

Html line_table(const Room& room, const RateLine& line) {
  std::vector<govuk::Row> rows;
  for (const Rate& rate : line.rates)
    rows.push_back({money_words({rate.pence}), long_date(rate.from_on), rate.to_on ? long_date(*rate.to_on) : t("no last day").str(), govuk::link(t("Change the rate from {0}", long_date(rate.from_on)), std::string{path} + "/" + rate.reference)});
  Html out = govuk::table({.caption = line_words(room, line), .head = {t("Price"), t("From"), t("To"), t("Change")}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--s", .stack_on_phones = true,
                           .stack_names = {t("Price"), t("From"), t("To"), t("Change")}});
  for (const RateGap& gap : gaps_of(line)) out += govuk::inset_text({.content = Html{t("No price from {0} to {1}. A plan cannot be costed for these days.", long_date(gap.from), long_date(gap.to))}});
  return out;
}

Response card(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  govuk::Page page;
  page.title = t("Rate card");
  page.success = visit.request.query.get("done") == "kept" ? t("Rate kept").str() : "";
  page.main = element("h1", {{"class", "govuk-heading-l"}}, t("Rate card")) + element("p", {{"class", "govuk-body"}}, t("What support costs, from a day to a day. A plan takes the price of its first day; a later price changes its sum from that day on.")) +
              govuk::button({.text = t("Add a rate"), .href = std::string{path} + "/new"});
  const auto rates = read_rates(*tx);
  for (const RateLine& line : lines_of(rates)) page.main += line_table(room, line);
  if (rates.empty()) page.main += element("p", {{"class", "govuk-body"}}, t("There is no rate yet."));
  return visit.page(page);
}

std::vector<Field> rate_fields(const Room& room, bool is_new) {
  std::vector<Field> fields;
  if (is_new) {
    fields.push_back({.kind = Kind::pick, .name = "component", .label = t("Kind of support"), .needed = t("Choose the kind of support"), .choices = sheet::choices_of(room.services.component)});
    fields.push_back({.kind = Kind::one, .name = "unit", .label = t("Price of"), .needed = t("Choose what the price is of"), .choices = choices(units())});
    fields.push_back({.kind = Kind::line, .name = "provider", .label = t("Who gives it"), .hint = t("Leave it empty for a price that counts whoever gives it")});
  }
  fields.push_back({.kind = Kind::line, .name = "price", .label = t("Price"), .hint = t("In pounds and pence, for example 21.45"), .needed = t("Enter the price")});
  fields.push_back({.kind = Kind::day, .name = "from", .label = t("From"), .needed = t("Enter the first day")});
  fields.push_back({.kind = Kind::day, .name = "to", .label = t("To, if there is a last day")});
  fields.push_back({.kind = Kind::line, .name = "note", .label = t("Where it comes from"), .hint = t("For example the year’s uplift")});
  return fields;
}

http::Fields fields_of(const Rate& rate) {
  http::Fields typed;
  if (rate.pence > 0) typed.add("price", std::to_string(rate.pence / 100) + (rate.pence % 100 < 10 ? ".0" : ".") + std::to_string(rate.pence % 100));
  if (!rate.reference.empty()) sheet::put_day(typed, "from", rate.from_on);
  sheet::put_day(typed, "to", rate.to_on);
  if (!rate.note.empty()) typed.add("note", rate.note);
  return typed;
}

/// How many plans a change of this rate changes, and what an hour, visit or day more or less comes to for all of them.
Html what_changes(store::ReadTx& tx, const Rate& rate, Date today) {
  if (rate.reference.empty()) return {};
  const Standing standing = standing_on(tx, rate.component, rate.unit, rate.provider, today);
  if (standing.people == 0) return element("p", {{"class", "govuk-body"}}, t("No plan stands on this line of the card today."));
  const std::string people = tn("{0} person", "{0} people", standing.people);
  return govuk::inset_text({.content = Html{t("Plans of {0} stand on this line today, for {1} a week in all. A change of 10p makes that {2} a week more or less.", people, money_words({standing.weekly_pence}), money_words({weekly_pence(standing.units_hundredths, 10)}))}});
}

struct Sent {
  http::Fields typed;
  std::string token;
  std::vector<Problem> problems = {};
  Html above = {};
};

Response show(const Room& room, Visit& visit, store::ReadTx& tx, const Rate& rate, Sent sent, int status) {
  const bool is_new = rate.reference.empty();
  govuk::Page page;
  page.title = is_new ? t("Add a rate") : t("Change a rate");
  page.back = std::string{path};
  std::vector<Html> fields{govuk::hidden_field("form_token", sent.token), govuk::hidden_field("of_version", std::to_string(rate.version))};
  std::ranges::move(progression::write_fields(rate_fields(room, is_new), sent.typed, sent.problems), std::back_inserter(fields));
  page.main = element("h1", {{"class", "govuk-heading-l"}}, page.title) + sent.above + (is_new ? Html{} : element("p", {{"class", "govuk-body"}}, line_words(room, {rate.component, rate.unit, rate.provider, {}}))) + what_changes(tx, rate, visit.today) +
              govuk::question_form(visit.frame, std::string{path} + "/" + (is_new ? "new" : rate.reference), fields, govuk::button({.text = t("Save"), .prevent_double_click = true}));
  page.problems = std::move(sent.problems);
  return visit.page(page, status);
}

std::optional<Rate> rate_of_address(Visit& visit, store::ReadTx& tx) {
  if (visit.request.part("rate") == "new") return Rate{};
  for (Rate& rate : read_rates(tx))
    if (rate.reference == visit.request.part("rate")) return std::move(rate);
  return std::nullopt;
}

Response ask(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto rate = rate_of_address(visit, *tx);
  if (!rate) return visit.not_found();
  return show(room, visit, *tx, *rate, {fields_of(*rate), new_reference(room.desk.random)}, 200);
}

Rate rate_from(const http::Fields& typed, Rate rate, std::vector<Problem>& problems) {
  if (rate.reference.empty()) {
    rate.component = sheet::text_of(typed, "component");
    rate.unit = sheet::text_of(typed, "unit");
    rate.provider = sheet::text_of(typed, "provider");
  }
  const auto price = Money::parse(sheet::text_of(typed, "price"));
  if (!price || price->pence < 0) problems.push_back({"price", "wrong", t("Enter a price in pounds and pence, like 21.45")});
  else rate.pence = price->pence;
  rate.from_on = sheet::day_of(typed, "from").value_or(rate.from_on);
  rate.to_on = sheet::day_of(typed, "to");
  if (rate.to_on && *rate.to_on < rate.from_on) problems.push_back({"to", "order", t("The last day comes before the first: change one of them")});
  rate.note = sheet::text_of(typed, "note");
  return rate;
}

Response take(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto before = rate_of_address(visit, *tx);
  if (!before) return visit.not_found();
  Sent sent{visit.request.form.fields, std::string{visit.request.form.fields.get("form_token")}};
  sent.problems = progression::problems_of(rate_fields(room, before->reference.empty()), sent.typed);
  Rate rate = *before;
  if (sent.problems.empty()) rate = rate_from(sent.typed, *before, sent.problems);
  if (!sent.problems.empty()) return show(room, visit, *tx, *before, std::move(sent), 422);
  rate.version = parse_number(sent.typed.get("of_version")).value_or(0);
  rate.kept_by = visit.staff.name;
  tx.reset();
  const auto kept = community::save_once(visit.store, [&](store::WriteTx& write) { return keep_rate(write, room.desk.random, rate, sent.token, visit.line("", std::nullopt, "")); });
  if (kept) return visit.redirect(std::string{path} + "?done=kept");
  sent.above = govuk::warning_text({.text = kept.error().sentence});
  tx = visit.store.read();
  const auto now = rate_of_address(visit, *tx);
  return show(room, visit, *tx, now.value_or(*before), std::move(sent), http_status(kept.error().kind));
}

}  // namespace

access::Routes rate_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, path, Permission::keep_rates, with(card)},
          {http::Method::get, "/rates/:rate", Permission::keep_rates, with(ask)},
          {http::Method::post, "/rates/:rate", Permission::keep_rates, with(take)}};
}

}  // namespace stepwise::plan
