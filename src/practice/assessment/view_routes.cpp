// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/kept_pages.hpp"
#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/disagreement/disagreement_pages.hpp"
#include "practice/disagreement/disagreement_store.hpp"
#include "practice/assessment/fields.hpp"
#include "practice/assessment/pages.hpp"
#include "practice/assessment/room.hpp"
#include "store/drafts.hpp"

namespace stepwise::assessment {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int signed_days = 60, most_listed = 2'000, year_days = 365;

std::string success_words(std::string_view done) {
  static constexpr std::pair<std::string_view, Message> known[] = {
      {"begun", noted("[[Assessment]] begun. Start with the person’s story")}, {"held", noted("Saved: how it was held")}, {"around", noted("Saved: around the person, and your judgement")},
      {"urgent", noted("Saved: urgent needs")}, {"refusal", noted("Saved: what the person said")}, {"sign", noted("Signed. Give the person their copy")}, {"copy", noted("Copy noted")},
      {"plan", noted("Saved: who plans")}, {"amend", noted("Reopened. What was signed stays on record")}, {"close", noted("Closed")}, {"words", noted("Words marked")},
      {"unmarked", noted("Mark taken away. The words stay in the [[conversation]]")}, {"need", noted("Saved: what they need")}, {"looked", noted("Noted: you have looked again")},
      {"check", noted("Saved: what is to be learnt")}, {"said", noted("Saved: what the person disagrees with, in their words")}, {"answered", noted("Saved: what came of looking again")}};
  for (const auto& [key, words] : known)
    if (key == done) return t(words);
  return "";
}

std::string compare_href(store::ReadTx& tx, const Opened& opened, const Story& story) {
  const auto first = forms::finished_form(tx, opened.who.readable(), story.newest.first_reference);
  if (!first || !forms::finished_before(tx, opened.who.readable(), *first)) return "";
  return "/people/" + opened.banner.reference + "/forms/" + first->reference + "/compare";
}

Response show(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_assessment(visit, *tx, kept("assessment"));
  if (!opened) return visit.fault(opened.error());
  const Assessment& a = opened->about;
  const auto& who = opened->who.readable();
  const auto story = read_story(*tx, who, a);
  View view{.about = a, .told = {}, .story_href = {}, .compare_href = {}, .disagrees = {}, .eligibility_href = {}, .blocks = blocked_by(room, *tx, who, a), .checks = read_checks(*tx, who, a), .notices = read_notices(*tx, who, a),
            .died_on = opened->banner.person.details.died_on, .sent_on = sent_on(*tx, a), .may_check = visit.staff.can(Permission::check_assessments) && a.worker.id != visit.staff.id,
            .may_plan = visit.staff.can(Permission::plan_support), .outcomes = room.outcomes, .formats = room.formats, .today = visit.today};
  if (a.is_signed()) view.disagrees = disagreement::write_disagreements(disagreement::read_about(*tx, who, a.reference), opened->banner.reference) + disagreement::write_way_in(opened->banner.reference, a.reference);
  if (a.is_signed() && a.kind != Kind::occupational_therapy) view.eligibility_href = person::record_href(opened->banner.reference) + "/eligibility";
  if (story) {
    view.told = told_in(story->response);
    view.story_href = "/people/" + opened->banner.reference + "/forms/" + story->newest.reference;
    view.compare_href = compare_href(*tx, *opened, *story);
  }
  govuk::Page page = page_about(room, opened->banner, t(title_of(a.kind)), assessments_href(opened->banner.reference), visit.today, false);
  page.main = write_view(visit.frame, view);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

Response record(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_assessment(visit, *tx, kept("assessment, written record"));
  if (!opened) return visit.fault(opened.error());
  const Assessment& now = opened->about;
  const auto asked = parse_number(visit.request.query.get("signed"));
  const int number = asked && *asked >= 1 && *asked <= now.signed_number ? static_cast<int>(*asked) : now.signed_number;
  const auto then = now.is_amending() || number < now.signed_number ? as_signed(*tx, opened->who.readable(), now, number) : std::nullopt;
  const Assessment& shown = then ? *then : now;
  const auto story = read_story(*tx, opened->who.readable(), shown);
  Record record{shown, {}, {}, opened->banner.person.details.known_as.empty() ? opened->banner.person.details.given_name : opened->banner.person.details.known_as,
                disagreement::write_disagreements(disagreement::read_about(*tx, opened->who.readable(), shown.reference)), sent_on(*tx, shown)};
  if (story) {
    record.told = answers_in(story->response, false);
    record.workers_part = answers_in(story->response, true);
  }
  const std::string plan = person::record_href(opened->banner.reference) + "/plan";
  const std::string back = visit.staff.can(Permission::assess) ? assessment_href(opened->about.reference) : plan;
  govuk::Page page = page_about(room, opened->banner, t("Written record"), back, visit.today, true);
  if (number < now.signed_number) page.main += govuk::inset_text({.content = t("This was signed, and signed again since.")});
  else if (now.is_amending()) page.main += govuk::inset_text({.content = t("This is what was signed. It is being amended: what is not signed again yet does not stand here.")});
  page.main += write_record(record);
  page.main += html::element("p", {{"class", "govuk-body app-paper__hidden"}}, govuk::link(t("Plan with the person"), plan));
  return visit.page(page);
}

Result<access::ListPage> list(const Visit& visit, store::ReadTx& tx) {
  ListModel model;
  model.teams = access::list_teams(tx);
  model.today = visit.today;
  model.team = std::string{visit.request.query.get("team")};
  model.show = std::string{visit.request.query.get("show")};
  if (model.show.empty()) model.show = "open";
  const auto own = std::ranges::find_if(model.teams, [&](const access::Team& team) { return visit.staff.team == team.id; });
  if (model.team.empty()) model.team = own == model.teams.end() ? "all" : own->reference;
  const auto chosen = std::ranges::find(model.teams, model.team, &access::Team::reference);
  ListAsked asked{.team = chosen == model.teams.end() ? std::nullopt : std::optional{chosen->id}, .worker = {}, .signed_from = visit.today + 1, .limit = most_listed};
  if (model.show == "signed" || model.show == "overdue") asked.signed_from = visit.today + -signed_days;
  if (model.team == "mine") asked.worker = visit.staff.id;
  for (auto& line : list_lines(tx, asked)) {
    const Assessment& a = line.about;
    const auto next = next_of(a, line.died_on);
    const State state = state_of(a);
    if (a.is_carers() && !visit.staff.can(Permission::support_carers)) continue;
    const bool wanted = model.show == "signed" ? state == State::signed_off : model.show == "overdue" ? next && next->on < visit.today : model.show == "sign" ? state == State::talked || state == State::amending : is_open(state);
    if (wanted) model.lines.push_back(std::move(line));
  }
  if (visit.staff.can(Permission::read_received_forms))
    for (const auto& one : waiting_self(tx)) model.sent.push_back({t("{0}, sent on {1}", one.reference, long_date(one.received_at.london_date())), received_href(one.reference)});
  model.restricted = restricted_open(tx, asked.team);
  const Date since = visit.today + -year_days;
  model.disagreed = disagreement::write_counts(disagreement::counted(tx, asked.team, since), long_date(since));
  access::ListPage made{.page = {}, .what = kept("assessments"), .people = model.lines.size()};
  made.page.title = t("[[Assessments]]");
  made.page.main = write_list(model);
  made.page.wide = true;
  return made;
}

/// A draft of this room is taken up where it was left.
Response take_up(Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto draft = store::load_draft(*tx, visit.staff.id, visit.request.part("draft"));
  const auto parts = draft ? split(draft->kind, ':') : std::vector<std::string_view>{};
  if (parts.size() < 3 || parts[0] != draft_kind) return visit.not_found();
  return visit.redirect(step_href(parts[2], parts[1]) + "?draft=" + draft->reference);
}

Response look(Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_assessment(visit, *tx, kept("assessment, what stood on it"));
  if (!opened) return visit.fault(opened.error());
  const std::string words = community::text_in(visit.request.form.fields, "words");
  if (words.empty()) return visit.fault(Fault{FaultKind::invalid, t("Write what follows from looking at it again: that it still holds, or what you change")});
  const std::string notice{visit.request.form.fields.get("notice")};
  const auto all = read_notices(*tx, opened->who.readable(), opened->about);
  if (std::ranges::find(all, notice, &Notice::reference) == all.end()) return visit.not_found();
  const auto looked = visit.store.write([&](store::WriteTx& write) { return look_again(write, opened->who, notice, visit.today, words, visit.line("", opened->who.id(), "")); });
  if (!looked) return visit.fault(looked.error());
  return visit.redirect(assessment_href(opened->about.reference) + "?done=looked");
}

}  // namespace

access::Routes view_routes(const RoomPointer& room) {
  return {{http::Method::get, "/assessments", Permission::assess, access::kept_list(list), http::Run::on_loop},
          {http::Method::get, "/assessments/drafts/:draft", Permission::assess, in_room(room, take_up)},
          {http::Method::get, "/assessments/:assessment", Permission::assess, in_room(room, show)},
          {http::Method::get, "/assessments/:assessment/record", Permission::plan_support, in_room(room, record)},
          {http::Method::post, "/assessments/:assessment/look", Permission::assess, in_room(room, look)}};
}

}  // namespace stepwise::assessment
