// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/provider_page.hpp"

#include <algorithm>

#include "access/core.hpp"
#include "govuk/govuk.hpp"
#include "practice/budget/bank_page.hpp"
#include "practice/budget/link_store.hpp"
#include "practice/budget/provider_file.hpp"

namespace stepwise::budget {
namespace {

using Kind = sheet::Field::Kind;
using access::Visit;
using html::element;
using http::Response;

constexpr std::size_t lines_shown = 30;

/// What a secret opens today.
struct Fund {
  LinkedTo link;
  access::ChangeablePerson who;
  std::string initials, address;
  Whole whole;
  Names names;
  std::vector<std::string> outcomes, words;
  /// A direct payment: the person, or whoever helps them, writes. A fund: its provider.
  bool is_payment() const { return whole.account.holding == Holding::direct_payment; }
};

constexpr Words link_role = kept("holder of a link to a budget");

/// Whoever holds the link as the Gate sees them: somebody who may open this one record, and is written down doing so. The one account
/// they are shown may be somebody's as a carer.
access::Staff holder_of(const LinkedTo& link) {
  access::Staff staff;
  staff.name = link.holder_name;
  staff.role = link_role;
  staff.may = {access::Permission::read_person, access::Permission::record_contact, access::Permission::support_carers};
  return staff;
}

std::optional<Fund> open(const Room& room, Visit& visit, std::vector<http::Wait>& waits) {
  const auto tx = visit.store.read();
  const auto link = linked_to(*tx, visit.request.part("secret"), visit.today);
  if (!link) return std::nullopt;
  const access::Staff staff = holder_of(*link);
  access::Gate gate{visit.store, staff, visit.request.id};
  const auto who = gate.changeable(*tx, link->person_reference, kept("budget, by a link"));
  waits = gate.take_waits();
  if (!who) return std::nullopt;
  auto whole = read_account(*tx, who->readable(), link->account_reference);
  if (!whole) return std::nullopt;
  Names names{room, *tx, who->readable(), std::span{&*whole, 1}};
  Fund fund{*link, *who, person::banner(*tx, who->readable()).initials, "/fund/" + std::string{visit.request.part("secret")}, std::move(*whole), std::move(names), {}, {}};
  fund.outcomes = outcomes_of(fund.whole);
  for (const auto& outcome : fund.outcomes) fund.words.push_back(fund.names.of(outcome));
  return fund;
}

/// Whoever opens a link that has ended, or a part of one, has no other page to go to.
Response no_link(Visit& visit) {
  govuk::Page page;
  page.title = t("This link does not work");
  page.main = sheet::heading(page.title, 1) + sheet::paragraph(t("It may have ended, or a part of it may be missing. Ask the council for a new one."));
  return visit.page(page, 404);
}

Response too_many(Visit& visit) {
  Response response = visit.fault({FaultKind::busy, t("Too much came from your address at once. Wait a minute and try again")});
  response.status = 429;
  return response;
}

std::vector<sheet::Field> line_fields(const Fund& fund, Date today) {
  sheet::Field outcome{.kind = Kind::pick, .name = "outcome", .label = t("For which outcome?"), .hint = fund.is_payment() ? t("Not for what you pay in") : t("Not for the management fee")};
  for (std::size_t i = 0; i < fund.outcomes.size(); ++i) outcome.choices.push_back({fund.outcomes[i], t("{0}. {1}", i + 1, fund.words[i])});
  sheet::Field kind{.kind = Kind::one, .name = "kind", .label = t("What is it?"), .needed = t("Choose what it is")};
  kind.choices = {{"spend", t("Spent")}, {"refund", t("Came back from whoever was paid")}, {"commit", t("Promised, not paid yet")}};
  if (fund.is_payment()) kind.choices.push_back({"contribution", t("The person paid in")});
  else kind.choices.push_back({"fee", t("Management fee")});
  return {std::move(kind), money_field("amount", t("How much?"), "", t("Enter an amount of money, like 12.50")),
          {.kind = Kind::day, .name = "on", .label = t("On which day?"), .needed = t("Enter the day"), .earliest = fund.whole.account.starts_on, .latest = today, .out_of_range = t("The day must be within the days of the fund, and not in the future")},
          {.kind = Kind::line, .name = "words", .label = t("What was it?"), .needed = t("Write what it was")}, std::move(outcome)};
}

std::vector<sheet::Field> note_fields(const Fund& fund) {
  sheet::Field outcome{.kind = Kind::pick, .name = "note_outcome", .label = t("Of which outcome?"), .needed = t("Choose an outcome")};
  for (std::size_t i = 0; i < fund.outcomes.size(); ++i) outcome.choices.push_back({fund.outcomes[i], t("{0}. {1}", i + 1, fund.words[i])});
  return {std::move(outcome), {.kind = Kind::line, .name = "note_words", .label = t("What changed, in one line?"), .hint = t("As the person would say it. They see it on their statement"), .needed = t("Write what changed")}};
}

Html form_of(const govuk::Frame& frame, const Fund& fund, std::string_view what, const std::string& token, const std::vector<sheet::Field>& fields, const http::Fields& typed, const std::vector<Problem>& problems, Words button) {
  std::vector<Html> all{govuk::hidden_field("do", what), govuk::hidden_field("form_token", token)};
  std::ranges::move(progression::write_fields(fields, typed, problems), std::back_inserter(all));
  return govuk::question_form(frame, fund.address, all, button);
}

Html summary(const Fund& fund, Date today) {
  const Statement now = statement_of(fund.whole, {fund.whole.account.starts_on, today + 1});
  std::vector<govuk::Row> rows;
  for (std::size_t i = 0; i < fund.outcomes.size(); ++i) {
    const auto line = std::ranges::find(now.outcomes, fund.outcomes[i], &OutcomeLine::outcome_reference);
    const OutcomeLine figures = line == now.outcomes.end() ? OutcomeLine{} : *line;
    rows.push_back({t("{0}. {1}", i + 1, fund.words[i]), govuk::number(money_words(Money{figures.planned_pence})), govuk::number(money_words(Money{figures.spent_pence})), govuk::number(money_words(Money{figures.committed_pence}))});
  }
  const std::vector<std::string> columns{t("Outcome"), t("Planned to date"), t("Spent"), t("Promised")};
  return govuk::summary_list({.rows = {{.key = t("Balance today"), .value = signed_words(now.closing_pence)}, {.key = t("To date"), .value = position_words(now.under_pence())},
                                       {.key = t("May be moved between outcomes without asking"), .value = t("Up to {0}%", fund.whole.account.terms.flexibility_percent)}}}) +
         govuk::table({.caption = t("Outcomes"), .head = {columns[0], govuk::number(columns[1]), govuk::number(columns[2]), govuk::number(columns[3])}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m",
                       .stack_on_phones = true, .stack_names = columns});
}

/// What a page of the fund is shown with.
struct Shown {
  http::Fields typed = {};
  std::vector<Problem> problems = {};
  std::vector<RefusedLine> refused = {};
  int status = 200;
};

/// A provider's own list of lines.
Html file_part(const govuk::Frame& frame, const Fund& fund, const Shown& shown) {
  const std::vector<Html> file{govuk::hidden_field("do", "file"), govuk::file_upload({.name = "file", .label = govuk::sized_label(t("A CSV file"), "s"),
                                                                                     .hint = t("Its first line names the columns: date, amount, what, outcome (its number). The same file twice adds nothing"), .problems = shown.problems})};
  return sheet::heading(t("Or many lines from a file"), 2) + write_refused(shown.refused) + govuk::question_form(frame, fund.address, file, t("Load the file"), {{"enctype", "multipart/form-data"}});
}

/// The statement of the bank, and what each payment was for: the person, or whoever helps them, knows.
Html bank_part(const Room& room, Visit& visit, const Fund& fund, const Shown& shown) {
  const auto tx = visit.store.read();
  return sheet::heading(t("Or from the bank statement"), 2) +
         write_bank(room, visit.frame, {fund.whole, read_bank_lines(*tx, fund.who.readable(), fund.whole.account.id), fund.address}, fund.names, shown.problems, shown.refused);
}

govuk::Page page_of(const Room& room, Visit& visit, const Fund& fund, const Shown& shown) {
  const auto token = [&] { return new_reference(room.desk.random); };
  govuk::Page page;
  page.title = fund.is_payment() ? t("Direct payment of {0}", fund.initials) : t("Fund of {0}", fund.initials);
  page.success = success_words(visit.request.query.get("done"));
  page.problems = shown.problems;
  page.main = sheet::heading(page.title, 1) + sheet::paragraph(fund.is_payment() ? t("For {0}. This money is for what the plan says. What you write here, the council can see.", fund.link.holder_name)
                                                                                 : t("For {0}. You hold this money for the person: they decide what it is for. What you write here, they can see.", fund.link.holder_name)) +
              summary(fund, visit.today);
  if (!is_settled(fund.whole, visit.today)) {
    page.main += sheet::heading(t("Write in the ledger"), 2) + form_of(visit.frame, fund, "line", token(), line_fields(fund, visit.today), shown.typed, shown.problems, t("Write it"));
    page.main += fund.is_payment() ? bank_part(room, visit, fund, shown) : file_part(visit.frame, fund, shown);
    page.main += sheet::heading(t("What changed for the person"), 2) + form_of(visit.frame, fund, "note", token(), note_fields(fund), shown.typed, shown.problems, t("Save what changed"));
  }
  page.main += sheet::heading(t("Latest in the ledger"), 2) + write_ledger(fund.whole, fund.names, "", false, lines_shown);
  return page;
}

Response show(const Room& room, Visit& visit, const Fund& fund, const Shown& shown) {
  Response response = access::visitor_page(visit, room.desk.random, [&](const govuk::Frame&) { return page_of(room, visit, fund, shown); }, shown.status);
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  return response;
}

store::AuditLine line_of(const Visit& visit, const Fund& fund) {
  auto line = visit.line("", fund.who.id(), "");
  line.actor.reset();
  line.actor_name = fund.link.holder_name;
  line.role = link_role;
  return line;
}

Entry entry_from(const http::Fields& typed) {
  Entry entry;
  entry.kind = kind_from_key(typed.get("kind")).value_or(EntryKind::spend);
  entry.on = sheet::day_of(typed, "on").value_or(Date{});
  entry.pence = pence_of(typed, "amount").value_or(0);
  entry.words = sheet::text_of(typed, "words");
  entry.source = "provider";
  std::tie(entry.from, entry.to) = pockets_of(entry.kind, typed.get("outcome"), "", false);
  return entry;
}

/// What comes of a save: where it leads, or the page again.
using Took = tl::expected<std::string, Shown>;

Took take_line(const Room& room, Visit& visit, const Fund& fund) {
  const http::Fields& typed = visit.request.form.fields;
  Shown again{.typed = typed, .problems = progression::problems_of(line_fields(fund, visit.today), typed), .status = 422};
  const Entry entry = entry_from(typed);
  if (again.problems.empty()) again.problems = problems_of(entry, fund.whole, visit.today);
  const bool by_outcome = entry.kind != EntryKind::fee && entry.kind != EntryKind::contribution;
  if (again.problems.empty() && by_outcome && typed.get("outcome").empty()) again.problems.push_back({"outcome", "needed", t("Choose an outcome")});
  if (!again.problems.empty()) return tl::unexpected{std::move(again)};
  const auto saved = visit.store.write([&](store::WriteTx& tx) {
    note_use(tx, fund.link);
    return sheet::once(tx, fund.who.id(), typed.get("form_token"), [&]() -> Result<std::string> {
      if (auto written = write_entry(tx, room.desk.random, fund.who, fund.whole.account, entry, line_of(visit, fund)); !written) return written;
      return std::string{"?done=line"};
    });
  });
  if (!saved) return tl::unexpected{Shown{.typed = typed, .problems = {{"words", "not_saved", saved.error().sentence}}, .status = http_status(saved.error().kind)}};
  return std::string{"?done=line"};
}

Took take_file(const Room& room, Visit& visit, const Fund& fund) {
  const auto& files = visit.request.form.files;
  if (files.empty() || files.front().content().empty()) return tl::unexpected{Shown{.problems = {{"file", "file_missing", t("Choose a file")}}, .status = 422}};
  const auto file = read_provider_file(files.front().content(), fund.outcomes, fund.words, visit.today);
  if (!file) return tl::unexpected{Shown{.problems = {{"file", "file_unreadable", file.error().sentence}}, .status = 422}};
  Shown again{.problems = {}, .refused = file->refused, .status = 422};
  for (const auto& entry : file->entries)
    for (const auto& problem : problems_of(entry, fund.whole, visit.today)) again.refused.push_back({0, t("{0}: {1}", entry.words, problem.sentence)});
  if (!again.refused.empty()) {
    again.problems.push_back({"file", "lines_refused", t("Put the lines below right, and choose the file again")});
    return tl::unexpected{std::move(again)};
  }
  const auto added = visit.store.write([&](store::WriteTx& tx) {
    note_use(tx, fund.link);
    return write_entries(tx, room.desk.random, fund.who, fund.whole.account, file->entries, line_of(visit, fund));
  });
  if (!added) return tl::unexpected{Shown{.problems = {{"file", "not_saved", added.error().sentence}}, .status = http_status(added.error().kind)}};
  return std::string{*added == 0 ? "?done=nothing-new" : "?done=loaded"};
}

Took take_statement(const Room& room, Visit& visit, const Fund& fund) {
  auto took = take_bank(room, visit.store, fund.who, fund.whole, visit.request.form, visit.today, line_of(visit, fund));
  if (!took) return tl::unexpected{Shown{.problems = std::move(took.error().problems), .refused = std::move(took.error().refused), .status = took.error().status}};
  (void)visit.store.write([&](store::WriteTx& tx) -> Result<void> {
    note_use(tx, fund.link);
    return {};
  });
  return "?done=" + *took;
}

Took take_note(Visit& visit, const Fund& fund) {
  const http::Fields& typed = visit.request.form.fields;
  auto problems = progression::problems_of(note_fields(fund), typed);
  if (!problems.empty()) return tl::unexpected{Shown{.typed = typed, .problems = std::move(problems), .status = 422}};
  const ChangeNote note{visit.today, sheet::text_of(typed, "note_outcome"), sheet::text_of(typed, "note_words"), fund.link.holder_name};
  const auto saved = visit.store.write([&](store::WriteTx& tx) {
    note_use(tx, fund.link);
    return sheet::once(tx, fund.who.id(), typed.get("form_token"), [&]() -> Result<std::string> {
      if (auto kept_note = keep_note(tx, fund.who, fund.whole.account, note, line_of(visit, fund)); !kept_note) return tl::unexpected{kept_note.error()};
      return std::string{"?done=note"};
    });
  });
  if (!saved) return tl::unexpected{Shown{.typed = typed, .problems = {{"note_words", "not_saved", saved.error().sentence}}, .status = http_status(saved.error().kind)}};
  return std::string{"?done=note"};
}

}  // namespace

Response show_fund(const Room& room, Visit& visit) {
  if (!room.links.take(visit.request.address, visit.now)) return too_many(visit);
  std::vector<http::Wait> waits;
  const auto fund = open(room, visit, waits);
  if (!fund) return no_link(visit);
  Response response = show(room, visit, *fund, {});
  std::ranges::move(waits, std::back_inserter(response.waits));
  return response;
}

Response take_fund(const Room& room, Visit& visit) {
  if (!room.links.take(visit.request.address, visit.now)) return too_many(visit);
  std::vector<http::Wait> waits;
  const auto fund = open(room, visit, waits);
  if (!fund || is_settled(fund->whole, visit.today)) return no_link(visit);
  const auto what = visit.request.form.fields.get("do");
  const bool of_bank = fund->is_payment() && (what == "load" || what == "match");
  const Took took = of_bank ? take_statement(room, visit, *fund) : what == "file" ? take_file(room, visit, *fund) : what == "note" ? take_note(visit, *fund) : take_line(room, visit, *fund);
  Response response = took ? visit.redirect(fund->address + *took) : show(room, visit, *fund, took.error());
  std::ranges::move(waits, std::back_inserter(response.waits));
  return response;
}

}  // namespace stepwise::budget
