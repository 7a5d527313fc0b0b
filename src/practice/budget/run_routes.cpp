// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/budget/listing.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int runs_shown = 12, longest_ahead_days = 366;

std::string run_state(const Run& run, bool running) {
  if (!run.stopped_words.empty()) return t("Stopped: {0}", run.stopped_words);
  if (run.finished_at) return t("Done");
  return running ? t("Under way").str() : t("Was stopped before the end. Begin it again: nothing is made twice").str();
}

Html write_runs(const std::vector<Run>& runs, bool running) {
  if (runs.empty()) return sheet::paragraph(t("No statements were made yet."));
  std::vector<govuk::Row> rows;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Run& run = runs[i];
    rows.push_back({long_moment(run.started_at), long_date(run.until_on), govuk::number(t("{0} of {1}", number_words(run.done), number_words(run.accounts))), govuk::number(number_words(run.made)),
                    run_state(run, running && i == 0), run.started_by});
  }
  const std::vector<std::string> columns{t("Begun"), t("Periods that ended by"), t("Accounts looked at"), t("Statements made"), t("Where it stands"), t("By")};
  return govuk::table({.caption = t("Runs"), .head = {columns[0], columns[1], govuk::number(columns[2]), govuk::number(columns[3]), columns[4], columns[5]}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m",
                       .stack_on_phones = true, .stack_names = columns});
}

Response show_runs(const Room& room, Visit& visit, http::Fields typed, std::vector<Problem> problems, int status) {
  const bool running = room.runner->is_running();
  govuk::Page page;
  page.title = t("Statements");
  page.back = "/budgets";
  page.success = success_words(visit.request.query.get("done"));
  page.main = sheet::heading(t("Statements"), 1) + sheet::paragraph(t("Every account has a statement each time its period ends. Those that were made stay as they are; those that are due are made, some accounts at a time."));
  const std::vector<sheet::Field> fields{{.kind = sheet::Field::Kind::day, .name = "until", .label = t("For periods that ended by which day?"), .needed = t("Enter the day")}};
  if (running) page.main += govuk::inset_text({.content = t("A run is under way.")}) + sheet::paragraph(govuk::link(t("See how far it is"), "/budgets/statements"));
  else page.main += govuk::question_form(visit.frame, "/budgets/statements", progression::write_fields(fields, typed, problems), t("Make the statements"));
  page.main += write_runs(latest_runs(*visit.store.read(), runs_shown), running);
  page.problems = std::move(problems);
  return visit.page(page, status);
}

Response runs(const Room& room, Visit& visit) {
  http::Fields typed;
  sheet::put_day(typed, "until", visit.today - 1);
  return show_runs(room, visit, std::move(typed), {}, 200);
}

Response begin(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  const auto until = sheet::day_of(typed, "until");
  if (!until || *until >= visit.today) return show_runs(room, visit, typed, {{"until", "needed", t("Enter a day before today")}}, 422);
  room.runner->begin(*until, visit.line("", std::nullopt, ""));
  return visit.redirect("/budgets/statements?done=begun");
}

Html write_closings(store::ReadTx& tx, Visit& visit) {
  Html out;
  for (const auto& closing : read_closings(tx)) {
    const auto lines = list_accounts(tx, std::nullopt, std::nullopt, closing.provider);
    visit.gate.listed(kept("closing provider"), lines.size());
    out += sheet::heading(t("{0}, on {1}", closing.provider, long_date(closing.closes_on)), 2);
    if (!closing.words.empty()) out += sheet::paragraph(html::lines(closing.words));
    if (lines.empty()) {
      out += sheet::paragraph(t("Every fund has moved on or was given back. Nothing is left here."));
      continue;
    }
    std::vector<govuk::Row> rows;
    for (const auto& line : lines)
      rows.push_back({govuk::link(line.person_name, account_href(line.person_reference, line.account.reference)), govuk::number(signed_words(line.closing_pence)), line.account.owner.worker_name,
                      govuk::link(t("Move it on, or give it back"), account_href(line.person_reference, line.account.reference) + "/change/end", line.person_name)});
    const std::vector<std::string> columns{t("Person"), t("Balance at the latest statement"), t("Who"), t("Next")};
    out += govuk::table({.head = {columns[0], govuk::number(columns[1]), columns[2], columns[3]}, .rows = std::move(rows), .stack_on_phones = true, .stack_names = columns});
  }
  return out;
}

std::vector<sheet::Field> closing_fields(store::ReadTx& tx, Date today) {
  sheet::Field provider{.kind = sheet::Field::Kind::pick, .name = "provider", .label = t("Which provider?"), .hint = t("Those who hold funds"), .needed = t("Choose a provider")};
  for (const auto& [name, funds] : providers_with_funds(tx)) provider.choices.push_back({name, tn("{1}: {0} fund", "{1}: {0} funds", funds, name)});
  return {std::move(provider), {.kind = sheet::Field::Kind::day, .name = "closes", .label = t("From which day do they hold no funds?"), .needed = t("Enter the day"), .earliest = today - longest_ahead_days,
                                .latest = today + longest_ahead_days, .out_of_range = t("The day must be within a year of today")},
          {.kind = sheet::Field::Kind::words, .name = "words", .label = t("What did they say, and what happens now?"), .rows = 3}};
}

Response show_closings(const Room& room, Visit& visit, const http::Fields& typed, std::vector<Problem> problems, int status) {
  const auto tx = visit.store.read();
  govuk::Page page;
  page.title = t("A provider closes");
  page.back = "/budgets";
  page.success = success_words(visit.request.query.get("done"));
  std::vector<Html> fields{govuk::hidden_field("form_token", typed.get("form_token").empty() ? new_reference(room.desk.random) : std::string{typed.get("form_token")})};
  std::ranges::move(progression::write_fields(closing_fields(*tx, visit.today), typed, problems), std::back_inserter(fields));
  page.main = sheet::heading(t("A provider closes"), 1) + sheet::paragraph(t("Each fund they hold is listed until it has moved on or was given back, so that nothing is lost. Everybody concerned gets [[a review]] of their own within days.")) + write_closings(*tx, visit) +
              sheet::heading(t("Write down that a provider closes"), 2) + govuk::question_form(visit.frame, "/budgets/closings", fields, t("Save"));
  if (const auto left = parse_number(visit.request.query.get("left")).value_or(0); left > 0)
    page.main = govuk::warning_text({.text = tn("The record of {0} person may not be opened by you. Tell somebody who may.", "The records of {0} people may not be opened by you. Tell somebody who may.", left)}) + page.main;
  page.problems = std::move(problems);
  return visit.page(page, status);
}

/// Whose fund a provider holds, restricted people too; how many of them this member of staff may not open.
struct Affected {
  std::vector<std::pair<access::ChangeablePerson, Owner>> people;
  std::int64_t left = 0;
};
Affected affected_by(Visit& visit, const std::string& provider) {
  const auto tx = visit.store.read();
  Affected affected;
  for (const bool restricted : {false, true})
    for (const auto& line : list_accounts(*tx, std::nullopt, std::nullopt, provider, restricted)) {
      if (line.died) continue;
      auto who = visit.gate.changeable(*tx, line.person_reference, kept("closing provider"));
      if (who) affected.people.emplace_back(*who, line.account.owner);
      else ++affected.left;
    }
  return affected;
}

Result<void> keep_and_look(const Room& room, Visit& visit, store::WriteTx& tx, const Closing& closing, const Affected& affected, std::string_view token) {
  const auto added = keep_closing(tx, room.desk.random, closing, visit.line("", std::nullopt, ""), token);
  if (!added) return tl::unexpected{added.error()};
  if (!*added || !room.sources.provider_stops) return {};
  for (const auto& [who, owner] : affected.people)
    if (auto looked = room.sources.provider_stops(tx, room.desk.random, who, closing.words, owner, visit.line("", who.id(), "")); !looked) return looked;
  return {};
}

Response closings(const Room& room, Visit& visit) { return show_closings(room, visit, {}, {}, 200); }

Response close(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  auto problems = progression::problems_of(closing_fields(*visit.store.read(), visit.today), typed);
  if (!problems.empty()) return show_closings(room, visit, typed, std::move(problems), 422);
  const Closing closing{sheet::text_of(typed, "provider"), visit.today, sheet::day_of(typed, "closes").value_or(visit.today), sheet::text_of(typed, "words"), visit.staff.name};
  const std::string token = typed.get("form_token").empty() ? new_reference(room.desk.random) : std::string{typed.get("form_token").substr(0, 64)};
  const Affected affected = affected_by(visit, closing.provider);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return keep_and_look(room, visit, tx, closing, affected, token); });
  return saved ? visit.redirect("/budgets/closings?done=closing&left=" + std::to_string(affected.left)) : visit.fault(saved.error());
}

}  // namespace

access::Routes run_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/budgets/statements", Permission::keep_budgets, with(runs)},
          {http::Method::post, "/budgets/statements", Permission::keep_budgets, with(begin)},
          {http::Method::get, "/budgets/closings", Permission::keep_budgets, with(closings)},
          {http::Method::post, "/budgets/closings", Permission::keep_budgets, with(close)}};
}

}  // namespace stepwise::budget
