// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <set>

#include "practice/short_term/audit_words.hpp"
#include "practice/short_term/hours_file.hpp"
#include "practice/short_term/room.hpp"

namespace stepwise::short_term {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using http::Response;

constexpr std::size_t most_shown = 100;

Html write_refused(const std::vector<Refused>& refused) {
  if (refused.empty()) return {};
  std::vector<govuk::Row> rows;
  for (const auto& one : refused) {
    if (rows.size() == most_shown) break;
    rows.push_back({govuk::number(std::to_string(one.line)), one.sentence});
  }
  Html page = govuk::table({.caption = tn("{0} line is refused, so nothing of the file was kept", "{0} lines are refused, so nothing of the file was kept", static_cast<std::int64_t>(refused.size())),
                            .head = {govuk::number(t("Line")), t("What to do")}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m"});
  if (refused.size() > most_shown) page += paragraph(t("The first {0} are shown.", most_shown));
  return page;
}

Response show(Visit& visit, std::vector<Problem> problems, const std::vector<Refused>& refused, int status) {
  govuk::Page page;
  page.title = t("Hours from a provider’s file");
  page.back = "/short-term";
  page.problems = problems;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, t("Hours from a provider’s file")) + write_refused(refused) +
              paragraph(t("A CSV file whose first line names the columns: reference or nhs_number, week, planned, delivered. The reference stands at the end of the address of each person’s short-term help.")) +
              paragraph(t("A week that is there already gets the new hours. Either every line is kept, or none."));
  const std::vector<Html> fields{govuk::file_upload({.name = "file", .label = govuk::sized_label(t("The file"), "s"), .problems = problems})};
  page.main += govuk::question_form(visit.frame, "/short-term/hours-file", fields, t("Load the hours"), {{"enctype", "multipart/form-data"}});
  return visit.page(page, status);
}

Response ask(const Room&, Visit& visit) {
  Response response = show(visit, {}, {}, 200);
  return response;
}

/// One line whose person the Gate let be changed.
struct Placed {
  access::ChangeablePerson who;
  EpisodeId episode{0};
  std::string reference;
  Week week;
};

/// Finds whose each line is. What cannot be found, or not be opened, is refused in the same words.
std::vector<Placed> place(Visit& visit, store::ReadTx& tx, HoursFile& file) {
  std::vector<Placed> placed;
  std::set<std::pair<std::string, Date>> weeks;
  std::map<std::string, std::optional<std::pair<access::ChangeablePerson, Case>>> known;
  for (const auto& line : file.lines) {
    const auto found = find_for_hours(tx, line.reference, line.nhs_number);
    if (found && !known.contains(found->reference)) {
      auto& entry = known[found->reference];
      if (auto who = visit.gate.changeable(tx, found->person_reference, kept("hours from a file")))
        if (auto whole = read_case(tx, who->readable(), found->reference)) entry.emplace(*who, std::move(*whole));
    }
    const auto* entry = found && known[found->reference] ? &*known[found->reference] : nullptr;
    if (entry == nullptr) {
      file.refused.push_back({line.line, t("There is no short-term help with this reference or NHS number")});
      continue;
    }
    const auto& [who, whole] = *entry;
    const auto since = course_of(whole).helped_since;
    if (!since || line.week_on < monday_of(*since)) file.refused.push_back({line.line, t("Help had not begun in this week")});
    else if (!weeks.emplace(whole.episode.reference, line.week_on).second)
      file.refused.push_back({line.line, t("This week stands in the file twice for the same person. Keep one of the two lines")});
    else placed.push_back({who, whole.episode.id, whole.episode.reference, {line.week_on, line.planned, line.delivered, true, visit.staff.name}});
  }
  return placed;
}

Response load(const Room&, Visit& visit) {
  const auto& files = visit.request.form.files;
  if (files.empty() || files.front().content().empty()) return show(visit, {{"file", "file_missing", t("Choose a file")}}, {}, 422);
  auto file = read_hours_file(files.front().content(), visit.today);
  if (!file) return show(visit, {{"file", "file_unreadable", file.error().sentence}}, {}, 422);
  const auto tx = visit.store.read();
  const auto placed = place(visit, *tx, *file);
  std::ranges::sort(file->refused, {}, &Refused::line);
  if (!file->refused.empty()) return show(visit, {{"file", "lines_refused", t("Put the lines below right, and choose the file again")}}, file->refused, 422);
  const auto saved = visit.store.write([&](store::WriteTx& write) -> Result<void> {
    for (const auto& one : placed) {
      put_week(write, one.who.id(), one.episode, one.week);
      store::AuditLine line = visit.line(kept("short_term.hours_recorded"), one.who.id(), "short_term:" + one.reference);
      line.reason = kept("From a provider’s file");
      line.after = week_json(one.week);
      write.audit(line);
      write.touch(one.who.id());
    }
    return {};
  });
  if (!saved) return visit.fault(saved.error());
  return visit.redirect("/short-term?done=hours");
}

}  // namespace

access::Routes hours_file_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/short-term/hours-file", Permission::short_term_help, with(ask)},
          {http::Method::post, "/short-term/hours-file", Permission::short_term_help, with(load)}};
}

}  // namespace stepwise::short_term
