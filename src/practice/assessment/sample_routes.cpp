// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/assessment/fields.hpp"
#include "practice/assessment/pages.hpp"
#include "practice/assessment/room.hpp"
#include "practice/front_door/contact_form.hpp"

namespace stepwise::assessment {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using http::Response;

constexpr int months_offered = 12, year_days = 365;

/// The first of a month so many before this one.
Date month_back(Date today, int back) {
  int year = today.year(), month = today.month() - back;
  while (month < 1) {
    month += 12;
    --year;
  }
  return Date::from_parts(year, month, 1).value_or(today);
}

struct Chosen {
  std::vector<access::Team> teams;
  std::string team;
  std::optional<TeamId> team_id;
  Date month, next;
};
Chosen chosen(const Visit& visit, store::ReadTx& tx) {
  Chosen made{access::list_teams(tx), std::string{visit.request.query.get("team")}, {}, month_back(visit.today, 1), visit.today};
  for (int back = 0; back < months_offered; ++back)
    if (month_back(visit.today, back).iso() == visit.request.query.get("month")) made.month = month_back(visit.today, back);
  made.next = month_back(made.month, -1);
  if (made.team.empty())
    for (const auto& team : made.teams)
      if (visit.staff.team == team.id) made.team = team.reference;
  if (const auto team = std::ranges::find(made.teams, made.team, &access::Team::reference); team != made.teams.end()) made.team_id = team->id;
  else made.team = "all";
  return made;
}

Html filters(const Visit& visit, const Chosen& made) {
  std::vector<govuk::SelectItem> teams{{.value = "all", .text = t("Every team")}}, months;
  for (const auto& team : made.teams) teams.push_back({.value = team.reference, .text = team.name});
  for (int back = 0; back < months_offered; ++back) {
    const Date month = month_back(visit.today, back);
    months.push_back({.value = month.iso(), .text = month_words(month)});
  }
  return govuk::search_form("/assessments/sample",
                            {govuk::select({.name = "team", .label = t("Team"), .items = std::move(teams), .value = made.team}),
                             govuk::select({.name = "month", .label = t("Signed in"), .items = std::move(months), .value = made.month.iso()})},
                            t("Show"));
}

Html drawn_part(const std::vector<SignedLine>& drawn, bool all_own) {
  if (drawn.empty()) return paragraph(all_own ? t("Those that were drawn are your own. Choose another team or month.") : t("None was signed there in that month."));
  std::vector<govuk::Row> rows;
  for (const auto& line : drawn)
    rows.push_back({govuk::link(line.initials, assessment_href(line.drawable.reference) + "/check", t(title_of(line.kind))), t(title_of(line.kind)).str(), line.worker_name,
                    short_date(line.signed_at.london_date()), line.read_on ? t("Read on {0}", short_date(*line.read_on)) : t("To be read").str()});
  const std::vector<std::string> names{t("Person"), t("Which"), t("Assessed by"), t("Signed"), t("Read")};
  return govuk::table({.head = {names[0], names[1], names[2], names[3], names[4]}, .rows = std::move(rows), .stack_on_phones = true, .stack_names = names});
}

Html counts_part(const std::vector<Check>& checks) {
  if (checks.empty()) return {};
  std::vector<govuk::Row> rows;
  for (const auto& counted : count(checks)) {
    std::vector<Html> cells{label_of(counted.code)};
    for (const auto& choice : prompt_choices()) {
      const auto found = counted.answers.find(std::string{choice.code});
      cells.emplace_back(std::to_string(found == counted.answers.end() ? 0 : found->second));
    }
    rows.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
  }
  std::vector<std::string> names{t("Asked")};
  for (const auto& choice : prompt_choices()) names.push_back(t(choice.words));
  Html out = heading_m(t("What colleagues found in a year")) + paragraph(tn("{0} was read.", "{0} were read.", static_cast<std::int64_t>(checks.size()))) +
             govuk::table({.head = {names[0], names[1], names[2], names[3], names[4]}, .rows = std::move(rows), .stack_on_phones = true, .stack_names = names});
  std::vector<Html> learnt;
  for (const auto& check : checks)
    if (!check.learning.empty() && learnt.size() < 10) learnt.push_back(element("li", {}, html::lines(check.learning)));
  if (!learnt.empty()) out += heading_m(t("What is to be learnt")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(learnt));
  return out;
}

Response sample(Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const Chosen made = chosen(visit, *tx);
  const auto all = signed_between(*tx, made.team_id, front_door::london_instant(made.month, 0).value_or(Instant{}), front_door::london_instant(made.next, 0).value_or(visit.now));
  std::vector<Drawable> drawable;
  for (const auto& line : all)
    if (line.kind != Kind::carer || visit.staff.can(Permission::support_carers)) drawable.push_back(line.drawable);
  const bool any = !drawable.empty();
  std::vector<SignedLine> drawn;
  for (const auto& one : sample_of(std::move(drawable), made.team + made.month.iso(), sample_size, visit.staff.id))
    drawn.push_back(*std::ranges::find_if(all, [&](const SignedLine& line) { return line.drawable.reference == one.reference; }));
  visit.gate.listed("assessments, sample", drawn.size());
  govuk::Page page;
  page.title = t("Read a sample of [[assessments]]");
  page.breadcrumbs = {{t("Home"), "/"}, {t("[[Assessments]]"), "/assessments"}};
  page.main = community::heading(page.title) + paragraph(t("A few of a team and month, drawn by chance and the same for everybody. Your own are never among them. It is for learning, and about the work, never about a worker.")) +
              filters(visit, made) + drawn_part(drawn, any) + counts_part(checks_since(*tx, visit.today + -year_days, made.team_id));
  return visit.page(page);
}

Response show_check(Room& room, Visit& visit, const Opened& opened, store::ReadTx& tx, const Filled& form, const std::string& notice, int status) {
  const Assessment& a = opened.about;
  govuk::Page page = page_about(room, opened.banner, t("Read it as a colleague"), assessment_href(a.reference), visit.today, true);
  page.problems = form.problems;
  page.main = community::heading(t("Read it as a colleague"));
  if (!notice.empty()) page.main += govuk::warning_text({.text = notice});
  const auto story = read_story(tx, opened.who.readable(), a);
  page.main += paragraph(t("By {0}. It took {1} days from beginning to signing.", a.worker.name, a.signed_at->london_date() - a.begun_on));
  if (story)
    for (const auto& told : answers_in(story->response, false)) page.main += element("h2", {{"class", "govuk-heading-s"}}, told.question) + element("p", {{"class", "govuk-body"}}, html::lines(told.words));
  page.main += write_needs(a, false);
  if (!a.around.judgement.empty()) page.main += heading_m(label_of("judgement")) + element("p", {{"class", "govuk-body"}}, html::lines(a.around.judgement));
  const auto checks = read_checks(tx, opened.who.readable(), a);
  page.main += write_checks(checks);
  if (std::ranges::any_of(checks, [](const Check& check) { return !check.own; })) return visit.page(page, status);
  std::vector<Html> fields;
  for (const auto& prompt : prompts()) fields.push_back(choose(form, prompt.code, prompt_choices()));
  fields.push_back(text(form, "learning"));
  page.main += govuk::question_form(visit.frame, assessment_href(a.reference) + "/check", fields, t("Save what you found"));
  return visit.page(page, status);
}

Result<Opened> open_to_check(Visit& visit, store::ReadTx& tx) {
  auto opened = open_assessment(visit, tx, kept("assessment, sample"));
  if (!opened) return opened;
  if (!opened->about.is_signed()) return fail(FaultKind::stale, t("It is not signed yet, so it is not read in a sample"));
  if (opened->about.worker.id == visit.staff.id) return fail(FaultKind::invalid, t("This is your own. A colleague reads it in the sample"));
  return opened;
}

Response ask(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_to_check(visit, *tx);
  if (!opened) return visit.fault(opened.error());
  return show_check(room, visit, *opened, *tx, {}, "", 200);
}

Response keep(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_to_check(visit, *tx);
  if (!opened) return visit.fault(opened.error());
  Filled form{visit.request.form.fields, {}};
  Check check{.own = false, .by = visit.staff.id, .by_name = visit.staff.name, .on = visit.today, .answers = {}, .learning = take_text(form.typed, "learning", form.problems)};
  for (const auto& prompt : prompts()) check.answers.emplace(std::string{prompt.code}, std::string{form.typed.get(prompt.code)});
  for (auto& problem : problems_of(check)) form.problems.push_back(std::move(problem));
  if (!form.problems.empty()) return show_check(room, visit, *opened, *tx, form, "", 422);
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& write) { return add_check(write, opened->who, opened->about, check, visit.line("", opened->who.id(), "")); });
  if (!saved) return show_check(room, visit, *opened, *tx, form, saved.error().sentence, http_status(saved.error().kind));
  return visit.redirect(assessment_href(opened->about.reference) + "?done=check");
}

}  // namespace

access::Routes sample_routes(const RoomPointer& room) {
  return {{http::Method::get, "/assessments/sample", Permission::check_assessments, in_room(room, sample)},
          {http::Method::get, "/assessments/:assessment/check", Permission::check_assessments, in_room(room, ask)},
          {http::Method::post, "/assessments/:assessment/check", Permission::check_assessments, in_room(room, keep)}};
}

}  // namespace stepwise::assessment
