// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/discharge/notice_file.hpp"
#include "practice/discharge/room.hpp"

namespace stepwise::discharge {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using http::Response;

constexpr std::string_view here = "/discharges/upload";
constexpr std::size_t refusals_shown = 200;

/// What became of a file.
struct Outcome {
  int first = 0, again = 0, same = 0, withdrawn = 0;
  std::vector<RefusedRow> refused;
  bool kept = false;   ///< false: nothing of it is on record
};

Html body(std::string_view words) { return element("p", {{"class", "govuk-body"}}, words); }

Html upload_form(const govuk::Frame& frame, const std::vector<Problem>& problems, bool some) {
  std::string columns;
  for (const auto name : notice_columns()) columns += (columns.empty() ? "" : ", ") + std::string{name};
  return body(t("A row for each notice. A notice that is on record already is not written twice.")) +
         govuk::details({.summary = t("What the file has to look like"),
                         .content = body(t("CSV, with these columns in its first row: {0}. The first four are needed. Days are written 21/11/2026.", columns)) +
                                    body(t("In the column {0} stands {1}, {2} or {3}. The last takes back what was sent about the same stay, and says why.", "notice", "assessment", "discharge", "withdrawal")) +
                                    element("p", {{"class", "govuk-body"}}, govuk::link(t("Download an example"), std::string{here} + "/example.csv"))}) +
         govuk::question_form(frame, here,
                              {govuk::file_upload({.name = "file", .label = govuk::sized_label(t("The hospital’s file"), "s"), .problems = problems}),
                               govuk::checkboxes({.name = "some", .legend = govuk::sized_legend(t("If some rows cannot be taken"), "s"),
                                                  .items = {{.value = "yes", .text = t("Save the others"), .hint = t("Otherwise nothing is saved until every row is right")}},
                                                  .values = some ? std::vector<std::string>{"yes"} : std::vector<std::string>{}, .classes = "govuk-checkboxes--small"})},
                              govuk::button({.text = t("Upload"), .prevent_double_click = true}), {{"enctype", "multipart/form-data"}});
}

Response show_form(Visit& visit, std::vector<Problem> problems, int status, const Html& above = {}) {
  govuk::Page page;
  page.title = t("Upload hospital notices");
  page.breadcrumbs = {{t("Out of hospital"), "/discharges"}};
  page.main = element("h1", {{"class", "govuk-heading-l"}}, t("Upload hospital notices")) + above + upload_form(visit.frame, problems, visit.request.form.fields.get("some") == "yes");
  page.problems = std::move(problems);
  return visit.page(page, status);
}

Html refusals(const std::vector<RefusedRow>& refused) {
  if (refused.empty()) return {};
  std::vector<govuk::Row> rows;
  for (std::size_t i = 0; i < std::min(refused.size(), refusals_shown); ++i)
    rows.push_back({Html{number_words(static_cast<std::int64_t>(refused[i].line))}, Html{refused[i].column}, Html{refused[i].sentence}});
  Html out = govuk::table({.caption = t("Rows that were not taken"), .head = {t("Line"), t("Column"), t("What to put right")}, .rows = std::move(rows),
                           .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = {t("Line"), t("Column"), t("What to put right")}});
  if (refused.size() > refusals_shown) out += body(t("The first {0} are shown.", static_cast<std::int64_t>(refusals_shown)));
  return out;
}

Html told(const Outcome& outcome) {
  if (!outcome.kept) return govuk::warning_text({.text = t("Nothing was saved. Put the rows right and upload the file again, or choose to save the others.")}) + refusals(outcome.refused);
  return govuk::inset_text({.content = body(tn("{0} new stay in hospital.", "{0} new stays in hospital.", outcome.first)) +
                                       body(tn("{0} further notice of a stay on record.", "{0} further notices of stays on record.", outcome.again)) +
                                       (outcome.withdrawn == 0 ? Html{} : body(tn("{0} notice was withdrawn.", "{0} notices were withdrawn.", outcome.withdrawn))) +
                                       body(tn("{0} notice was on record already.", "{0} notices were on record already.", outcome.same))}) +
         refusals(outcome.refused);
}

/// The one person a row is about. A restricted record is found by nobody here: it is refused as if unknown.
Result<Numbered> person_of(store::ReadTx& tx, const NoticeRow& row) {
  const auto people = people_with_nhs_number(tx, row.nhs_number);
  if (people.empty() || people.front().restricted) return fail(FaultKind::not_found, t("Nobody on record has this NHS number. Add the person first, or record the notice by hand"));
  if (people.size() > 1) return fail(FaultKind::invalid, t("More than one record has this NHS number. Record the notice by hand"));
  if (!row.family_name.empty() && fold_for_matching(row.family_name) != fold_for_matching(people.front().family_name))
    return fail(FaultKind::invalid, t("The family name is not that of the person with this NHS number. Check both"));
  if (people.front().died_on) return fail(FaultKind::invalid, t("The person with this NHS number has died on record"));
  return people.front();
}

struct Matched {
  access::ChangeablePerson who;
  Recording recording;
  std::size_t line;
  bool withdraws;
};

std::vector<Matched> match(Visit& visit, const NoticeFile& file, std::vector<RefusedRow>& refused) {
  std::vector<Matched> all;
  const auto tx = visit.store.read();
  for (const auto& row : file.rows) {
    const auto person = person_of(*tx, row);
    if (!person) {
      refused.push_back({row.line, "nhs_number", person.error().sentence});
      continue;
    }
    const auto who = visit.gate.changeable(*tx, person->reference, kept("hospital notice from a file"));
    if (!who) refused.push_back({row.line, "nhs_number", t("Nobody on record has this NHS number. Add the person first, or record the notice by hand")});
    else all.push_back({*who, {row.notice, owner_of(visit.staff), "upload", "", "", visit.line("discharge.notice_recorded", who->id(), "")}, row.line, row.withdraws});
  }
  return all;
}

int& count_for(const Matched& row, Arrival arrival, Outcome& outcome) {
  if (arrival == Arrival::same) return outcome.same;
  if (row.withdraws) return outcome.withdrawn;
  return arrival == Arrival::first ? outcome.first : outcome.again;
}

/// All rows in one transaction. Without leave to save some, one refusal undoes the rest.
Result<void> save_all(store::WriteTx& tx, const Room& room, const std::vector<Matched>& rows, bool some, Date today, Outcome& outcome) {
  outcome.first = outcome.again = outcome.same = outcome.withdrawn = 0;
  std::vector<RefusedRow> late;
  for (const auto& row : rows) {
    const auto saved = row.withdraws ? withdraw_notice(tx, row.who, row.recording, room.lists, today) : record_notice(tx, room.random, row.who, row.recording, today);
    if (!saved) late.push_back({row.line, "admitted", saved.error().sentence});
    else ++count_for(row, saved->arrival, outcome);
  }
  outcome.refused.insert(outcome.refused.end(), late.begin(), late.end());
  if (!late.empty() && !some) return fail(FaultKind::invalid, t("Nothing was saved"));
  return {};
}

Response upload(const Room& room, Visit& visit) {
  const http::Upload* file = nullptr;
  for (const auto& one : visit.request.form.files)
    if (one.field == "file") file = &one;
  if (file == nullptr || file->content().empty()) return show_form(visit, {{"file", "empty", t("Choose the hospital’s file")}}, 422);
  const auto read = read_notices(file->content(), room.lists, visit.today);
  if (!read) return show_form(visit, {{"file", "wrong", read.error().sentence}}, 422);
  Outcome outcome;
  outcome.refused = read->refused;
  const bool some = visit.request.form.fields.get("some") == "yes";
  const auto rows = match(visit, *read, outcome.refused);
  if ((outcome.refused.empty() || some) && !rows.empty()) {
    const auto saved = visit.store.write([&](store::WriteTx& tx) { return save_all(tx, room, rows, some, visit.today, outcome); });
    if (!saved && saved.error().kind != FaultKind::invalid) return visit.fault(saved.error());
    outcome.kept = saved.has_value();
  }
  std::ranges::stable_sort(outcome.refused, {}, &RefusedRow::line);
  return show_form(visit, {}, outcome.kept ? 200 : 422, told(outcome));
}

Response example(Visit&) {
  Response response;
  response.content_type = "text/csv; charset=utf-8";
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"hospital-notices.csv\"");
  response.body.emplace_back(example_notices());
  return response;
}

}  // namespace

access::Routes upload_routes(const RoomPointer& room) {
  using enum Permission;
  return {{http::Method::get, here, record_discharges, [](Visit& visit) { return show_form(visit, {}, 200); }},
          {http::Method::post, here, record_discharges, in_room(room, upload)},
          {http::Method::get, "/discharges/upload/example.csv", record_discharges, example}};
}

}  // namespace stepwise::discharge
