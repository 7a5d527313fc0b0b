// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/budget/bank_store.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using http::Response;

constexpr std::size_t most_asked = 40, most_refused = 60, done_shown = 40;

/// An account whose person the Gate let be changed.
struct Opened {
  access::ChangeablePerson who;
  person::Banner banner;
  Whole whole;
  std::string home;
  std::vector<KeptLine> lines;
};
Result<Opened> open(Visit& visit, store::ReadTx& tx) {
  auto who = visit.gate.changeable(tx, visit.request.part("person"), kept("bank statement"));
  if (!who) return tl::unexpected{who.error()};
  auto whole = account_of_address(visit, tx, who->readable());
  if (!whole) return tl::unexpected{whole.error()};
  auto banner = person::banner(tx, who->readable());
  std::string home = account_href(banner.reference, whole->account.reference);
  auto lines = read_bank_lines(tx, who->readable(), whole->account.id);
  return Opened{*who, std::move(banner), std::move(*whole), std::move(home), std::move(lines)};
}

std::string meaning_key(const Meaning& meaning) {
  if (!meaning.entry_reference.empty()) return "entry:" + meaning.entry_reference;
  if (!meaning.set_aside.empty()) return "aside:" + meaning.set_aside;
  return std::string{kind_key(meaning.kind)} + ":" + meaning.outcome;
}

std::optional<Meaning> meaning_of(std::string_view key) {
  const auto colon = key.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string rest{key.substr(colon + 1)};
  if (key.starts_with("entry:")) return Meaning{.kind = EntryKind::spend, .outcome = "", .entry_reference = rest, .set_aside = ""};
  if (key.starts_with("aside:")) return Meaning{.kind = EntryKind::spend, .outcome = "", .entry_reference = "", .set_aside = rest};
  const auto kind = kind_from_key(key.substr(0, colon));
  if (!kind) return std::nullopt;
  return Meaning{.kind = *kind, .outcome = rest, .entry_reference = "", .set_aside = ""};
}

std::string set_aside_words(std::string_view code) { return code == "between_accounts" ? t("Between the person’s own accounts").str() : t("Not the budget’s money").str(); }

/// What a line may be: a row that is there already, an outcome, or one of the other ways.
std::vector<govuk::SelectItem> choices_for(const Opened& opened, const KeptLine& line, const Names& names, const std::optional<Meaning>& suggested) {
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("Leave it open")}};
  if (suggested && !suggested->entry_reference.empty()) items.push_back({.value = meaning_key(*suggested), .text = t("The line of the same amount that is in the ledger")});
  const bool out = line.pence < 0;
  for (const auto& outcome : outcomes_of(opened.whole)) items.push_back({.value = std::string{out ? "spend:" : "refund:"} + outcome, .text = out ? names.of(outcome) : t("Came back, for: {0}", names.of(outcome))});
  if (out) {
    items.push_back({.value = "spend:", .text = t("Support, and nobody knows for which outcome")});
    items.push_back({.value = "fee:", .text = t("Management fee")});
    items.push_back({.value = "give_back:", .text = t("Given back to the council")});
  } else {
    items.push_back({.value = "paid_in:", .text = t("The council paid in")});
    items.push_back({.value = "contribution:", .text = t("The person paid in")});
    items.push_back({.value = "other_in:", .text = t("Somebody else paid in")});
  }
  items.push_back({.value = "aside:between_accounts", .text = set_aside_words("between_accounts")});
  items.push_back({.value = "aside:private", .text = set_aside_words("private")});
  return items;
}

Html write_open_lines(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  const Names names{room, tx, opened.who.readable(), std::span{&opened.whole, 1}};
  std::vector<Html> fields{govuk::hidden_field("do", "match")};
  std::size_t open_lines = 0;
  for (const auto& line : opened.lines) {
    if (!line.is_open() || ++open_lines > most_asked) continue;
    const auto suggested = suggestion(line, opened.lines, opened.whole.ledger);
    std::string hint = suggested ? t("Chosen as before. Change it when it is something else").str() : std::string{};
    fields.push_back(govuk::select({.name = "line_" + line.reference, .label = govuk::sized_label(t("{0}, {1}: {2}", long_date(line.on), signed_words(line.pence), line.words), "s"), .hint = hint,
                                    .items = choices_for(opened, line, names, suggested), .value = suggested ? meaning_key(*suggested) : std::string{}}));
  }
  if (open_lines == 0) return sheet::paragraph(t("Nothing is left to say about the bank statement."));
  Html out = sheet::heading(t("What was it?"), 2) + sheet::paragraph(tn("{0} payment is tied to nothing yet. Only the person, or whoever helps them, knows.", "{0} payments are tied to nothing yet. Only the person, or whoever helps them, knows.", static_cast<std::int64_t>(open_lines)));
  return out + govuk::question_form(visit.frame, opened.home + "/bank", fields, t("Save what is chosen"));
}

Html write_done_lines(const Opened& opened) {
  std::vector<govuk::Row> rows;
  for (const auto& line : opened.lines) {
    if (line.is_open() || rows.size() == done_shown) continue;
    rows.push_back({long_date(line.on), line.words, govuk::number(signed_words(line.pence)), line.set_aside.empty() ? t("In the ledger").str() : set_aside_words(line.set_aside)});
  }
  if (rows.empty()) return {};
  const std::vector<std::string> columns{t("Day"), t("What the bank wrote"), t("Amount"), t("What it is")};
  return sheet::heading(t("Said already"), 2) + govuk::table({.head = {columns[0], columns[1], govuk::number(columns[2]), columns[3]}, .rows = std::move(rows), .stack_on_phones = true, .stack_names = columns});
}

Html write_refused(const std::vector<RefusedLine>& refused) {
  if (refused.empty()) return {};
  std::vector<govuk::Row> rows;
  for (const auto& one : refused) {
    if (rows.size() == most_refused) break;
    rows.push_back({govuk::number(std::to_string(one.line)), one.sentence});
  }
  return govuk::table({.caption = tn("{0} line is refused, so nothing of the file was kept", "{0} lines are refused, so nothing of the file was kept", static_cast<std::int64_t>(refused.size())),
                       .head = {govuk::number(t("Line")), t("What to do")}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m"});
}

Html unmatched_words(const Opened& opened) {
  std::int64_t out = 0, open_out = 0;
  for (const auto& line : opened.lines) {
    if (line.pence >= 0 || !line.set_aside.empty()) continue;
    out -= line.pence;
    if (line.is_open()) open_out -= line.pence;
  }
  if (out == 0) return {};
  return sheet::paragraph(t("{0} of {1} that was paid out is tied to nothing yet ({2}).", money_words(Money{open_out}), money_words(Money{out}), percent_words(static_cast<double>(open_out) / static_cast<double>(out), 0)));
}

Response show(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened, std::vector<Problem> problems, const std::vector<RefusedLine>& refused, int status) {
  govuk::Page page = sheet::page_about(room.desk.people, opened.banner, t("Bank statement"), opened.home, visit.today, true);
  page.success = success_words(visit.request.query.get("done"));
  page.problems = problems;
  std::string banks;
  for (const auto& shape : room.lists.shape.items()) banks += (banks.empty() ? "" : "; ") + listed(shape.label).str();
  page.main = sheet::heading(t("Bank statement"), 1) + unmatched_words(opened) + write_refused(refused);
  const std::vector<Html> fields{govuk::hidden_field("do", "load"),
                                 govuk::file_upload({.name = "file", .label = govuk::sized_label(t("A CSV file of the bank or card"), "s"), .hint = t("We can read: {0}. Payments that were loaded before are kept once", banks), .problems = problems})};
  page.main += govuk::question_form(visit.frame, opened.home + "/bank", fields, t("Load the file"), {{"enctype", "multipart/form-data"}});
  page.main += write_open_lines(room, visit, tx, opened) + write_done_lines(opened);
  return visit.page(page, status);
}

Response bank(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open(visit, *tx);
  if (!opened) return visit.fault(opened.error());
  return show(room, visit, *tx, *opened, {}, {}, 200);
}

Response load(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  const auto& files = visit.request.form.files;
  if (files.empty() || files.front().content().empty()) return show(room, visit, tx, opened, {{"file", "file_missing", t("Choose a file")}}, {}, 422);
  const auto file = read_bank_file(files.front().content(), room.lists.shape, visit.today);
  if (!file) return show(room, visit, tx, opened, {{"file", "file_unreadable", file.error().sentence}}, {}, 422);
  if (!file->refused.empty()) return show(room, visit, tx, opened, {{"file", "lines_refused", t("Put the lines below right, and choose the file again")}}, file->refused, 422);
  const auto added = visit.store.write([&](store::WriteTx& write) { return keep_bank_lines(write, room.desk.random, opened.who, opened.whole.account, file->lines, visit.line("", opened.who.id(), "")); });
  if (!added) return visit.fault(added.error());
  return visit.redirect(opened.home + "/bank?done=" + (*added == 0 ? "nothing-new" : "loaded"));
}

Result<void> match_all(const Room& room, store::WriteTx& write, const Opened& opened, const http::Fields& typed, const store::AuditLine& line) {
  const auto now = read_bank_lines(write, opened.who.readable(), opened.whole.account.id);
  for (const auto& one : now) {
    const auto meaning = meaning_of(typed.get("line_" + one.reference));
    if (!one.is_open() || !meaning) continue;
    if (!meaning->entry_reference.empty() && std::ranges::none_of(opened.whole.ledger, [&](const Entry& entry) { return entry.reference == meaning->entry_reference; })) return tl::unexpected{sheet::not_there()};
    if (auto matched = match_bank_line(write, room.desk.random, opened.who, opened.whole.account, one, *meaning, line); !matched) return matched;
  }
  return {};
}

Response take(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto opened = open(visit, *tx);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  if (typed.get("do") != "match") return load(room, visit, *tx, *opened);
  tx.reset();
  const auto matched = visit.store.write([&](store::WriteTx& write) { return match_all(room, write, *opened, typed, visit.line("", opened->who.id(), "")); });
  if (!matched) return visit.fault(matched.error());
  return visit.redirect(opened->home + "/bank?done=matched");
}

}  // namespace

access::Routes bank_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/people/:person/budget/:account/bank", Permission::keep_budgets, with(bank)},
          {http::Method::post, "/people/:person/budget/:account/bank", Permission::keep_budgets, with(take)}};
}

}  // namespace stepwise::budget
