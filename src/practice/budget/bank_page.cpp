// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/bank_page.hpp"

#include <algorithm>

#include "govuk/govuk.hpp"

namespace stepwise::budget {
namespace {

constexpr std::size_t most_asked = 40, most_refused = 60, done_shown = 40;

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
std::vector<govuk::SelectItem> choices_for(const BankPlace& place, const KeptLine& line, const Names& names) {
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("Leave it open")}};
  for (const auto& entry : already_written(line, place.lines, place.whole.ledger))
    items.push_back({.value = "entry:" + entry.reference, .text = t("In the ledger already: {0}, {1}", short_date(entry.on), entry.words.empty() ? t(kind_words(entry.kind)).str() : entry.words)});
  const bool out = line.pence < 0;
  for (const auto& outcome : outcomes_of(place.whole)) items.push_back({.value = std::string{out ? "spend:" : "refund:"} + outcome, .text = out ? names.of(outcome) : t("Came back, for: {0}", names.of(outcome))});
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

Html write_open_lines(const govuk::Frame& frame, const BankPlace& place, const Names& names) {
  std::vector<Html> fields{govuk::hidden_field("do", "match")};
  std::size_t open_lines = 0;
  for (const auto& line : place.lines) {
    if (!line.is_open() || ++open_lines > most_asked) continue;
    const auto suggested = suggestion(line, place.lines, place.whole.ledger);
    std::string hint = suggested ? t("Chosen as before. Change it when it is something else").str() : std::string{};
    fields.push_back(govuk::select({.name = "line_" + line.reference, .label = govuk::sized_label(t("{0}, {1}: {2}", long_date(line.on), signed_words(line.pence), line.words), "s"), .hint = hint,
                                    .items = choices_for(place, line, names), .value = suggested ? meaning_key(*suggested) : std::string{}}));
  }
  if (open_lines == 0) return sheet::paragraph(t("Nothing is left to say about the bank statement."));
  Html out = sheet::heading(t("What was it?"), 2) + sheet::paragraph(tn("{0} payment is tied to nothing yet. Only the person, or whoever helps them, knows.", "{0} payments are tied to nothing yet. Only the person, or whoever helps them, knows.", static_cast<std::int64_t>(open_lines)));
  return out + govuk::question_form(frame, place.address, fields, t("Save what is chosen"));
}

Html write_done_lines(const BankPlace& place) {
  std::vector<govuk::Row> rows;
  for (const auto& line : place.lines) {
    if (line.is_open() || rows.size() == done_shown) continue;
    rows.push_back({long_date(line.on), line.words, govuk::number(signed_words(line.pence)), line.set_aside.empty() ? t("In the ledger").str() : set_aside_words(line.set_aside)});
  }
  if (rows.empty()) return {};
  const std::vector<std::string> columns{t("Day"), t("What the bank wrote"), t("Amount"), t("What it is")};
  return sheet::heading(t("Said already"), 2) + govuk::table({.head = {columns[0], columns[1], govuk::number(columns[2]), columns[3]}, .rows = std::move(rows), .stack_on_phones = true, .stack_names = columns});
}

Html unmatched_words(const BankPlace& place) {
  std::int64_t out = 0, open_out = 0;
  for (const auto& line : place.lines) {
    if (line.pence >= 0 || !line.set_aside.empty()) continue;
    out -= line.pence;
    if (line.is_open()) open_out -= line.pence;
  }
  if (out == 0) return {};
  return sheet::paragraph(t("{0} of {1} that was paid out is tied to nothing yet ({2}).", money_words(Money{open_out}), money_words(Money{out}), percent_words(static_cast<double>(open_out) / static_cast<double>(out), 0)));
}

Html load_form(const Room& room, const govuk::Frame& frame, const BankPlace& place, const std::vector<Problem>& problems) {
  std::string banks;
  for (const auto& shape : room.lists.shape.items()) banks += (banks.empty() ? "" : "; ") + listed(shape.label).str();
  const std::vector<Html> fields{govuk::hidden_field("do", "load"),
                                 govuk::file_upload({.name = "file", .label = govuk::sized_label(t("A CSV file of the bank or card"), "s"), .hint = t("We can read: {0}. Payments that were loaded before are kept once", banks), .problems = problems})};
  return govuk::question_form(frame, place.address, fields, t("Load the file"), {{"enctype", "multipart/form-data"}});
}

TookBank again(std::string key, std::string sentence, std::vector<RefusedLine> refused = {}) {
  return tl::unexpected{BankAgain{{{"file", std::move(key), std::move(sentence)}}, std::move(refused), 422}};
}
TookBank stopped(const Fault& fault) { return tl::unexpected{BankAgain{{{"file", "not_saved", fault.sentence}}, {}, http_status(fault.kind)}}; }

TookBank load(const Room& room, store::Store& store, const access::ChangeablePerson& who, const Account& account, const http::Form& form, Date today, const store::AuditLine& line) {
  if (form.files.empty() || form.files.front().content().empty()) return again("file_missing", t("Choose a file"));
  const auto file = read_bank_file(form.files.front().content(), room.lists.shape, today);
  if (!file) return again("file_unreadable", file.error().sentence);
  if (!file->refused.empty()) return again("lines_refused", t("Put the lines below right, and choose the file again"), file->refused);
  const auto added = store.write([&](store::WriteTx& write) { return keep_bank_lines(write, room.desk.random, who, account, file->lines, line); });
  if (!added) return stopped(added.error());
  return std::string{*added == 0 ? "nothing-new" : "loaded"};
}

Result<void> match_all(const Room& room, store::WriteTx& write, const access::ChangeablePerson& who, const Whole& whole, const http::Fields& typed, const store::AuditLine& line) {
  auto lines = read_bank_lines(write, who.readable(), whole.account.id);
  for (auto& one : lines) {
    const auto meaning = meaning_of(typed.get("line_" + one.reference));
    if (!one.is_open() || !meaning) continue;
    const auto offered = already_written(one, lines, whole.ledger);
    if (!meaning->entry_reference.empty() && std::ranges::find(offered, meaning->entry_reference, &Entry::reference) == offered.end())
      return fail(FaultKind::invalid, t("Each line of the ledger is one payment. Choose another for {0}", one.words));
    if (auto matched = match_bank_line(write, room.desk.random, who, whole.account, one, *meaning, line); !matched) return matched;
    one.entry_reference = meaning->entry_reference;
    one.set_aside = meaning->set_aside;
  }
  return {};
}

}  // namespace

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

Html write_bank(const Room& room, const govuk::Frame& frame, const BankPlace& place, const Names& names, const std::vector<Problem>& problems, const std::vector<RefusedLine>& refused) {
  return unmatched_words(place) + write_refused(refused) + load_form(room, frame, place, problems) + write_open_lines(frame, place, names) + write_done_lines(place);
}

TookBank take_bank(const Room& room, store::Store& store, const access::ChangeablePerson& who, const Whole& whole, const http::Form& form, Date today, const store::AuditLine& line) {
  if (form.fields.get("do") != "match") return load(room, store, who, whole.account, form, today, line);
  const auto matched = store.write([&](store::WriteTx& write) { return match_all(room, write, who, whole, form.fields, line); });
  if (!matched) return stopped(matched.error());
  return std::string{"matched"};
}

}  // namespace stepwise::budget
