// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "govuk/kit/kit.hpp"
#include "practice/short_term/episode_pages.hpp"
#include "practice/short_term/room.hpp"

namespace stepwise::short_term {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using http::Response;

constexpr int rows_a_page = 25, ending_within_days = 14;
constexpr std::size_t awaited_beside = 10;

struct View {
  std::string_view key;
  Message words;
  bool (*fits)(const Line&, Date today);
};
bool fits_all(const Line&, Date) { return true; }
bool fits_overdue(const Line& line, Date today) {
  const auto next = next_of(line.course);
  return next && next->due < today;
}
bool fits_meetings(const Line& line, Date today) { return meeting_is_missed(line.course, today); }
bool fits_nobody_helps(const Line& line, Date) { return state_of(line.course) == State::finding_provider; }
bool fits_ending(const Line& line, Date today) {
  return line.predicted_end_on && !line.course.ended_on && *line.predicted_end_on <= today + ending_within_days && state_of(line.course) == State::under_way;
}
bool fits_follow_ups(const Line& line, Date) { return state_of(line.course) == State::following_up; }
bool fits_no_lead(const Line& line, Date) { return !line.owner.lead; }

constexpr View views[] = {{"open", noted("Everything open"), fits_all},
                          {"overdue", noted("Overdue"), fits_overdue},
                          {"meetings", noted("Weekly meeting missed"), fits_meetings},
                          {"nobody-helps", noted("Nobody helps now"), fits_nobody_helps},
                          {"ending", noted("Ends within two weeks"), fits_ending},
                          {"follow-ups", noted("To be followed up"), fits_follow_ups},
                          {"no-lead", noted("Without a lead"), fits_no_lead}};

const View& view_of(std::string_view key) {
  for (const auto& view : views)
    if (view.key == key) return view;
  return views[0];
}

Date due_of(const Line& line) {
  const auto next = next_of(line.course);
  return next ? next->due : Date{1'000'000};
}

struct Model {
  kit::Address address{""};
  std::vector<access::Team> teams;
  std::vector<Line> lines;
  std::vector<Awaited> awaited;
  MeetingsHeld meetings;
  int page = 1;
  Date today;
};

std::vector<Line> lines_for(store::ReadTx& tx, const std::vector<access::Team>& teams, std::string_view asked, const access::Staff& staff) {
  if (asked == "mine") return open_of_lead(tx, staff.id);
  if (asked == "own" && staff.team) return open_of_team(tx, *staff.team);
  for (const auto& team : teams)
    if (team.reference == asked) return open_of_team(tx, team.id);
  return open_of_all(tx);
}

/// The team that the list is of, or that of whoever asks for their own; nothing when it is of every team.
std::optional<TeamId> team_asked(const std::vector<access::Team>& teams, std::string_view asked, const access::Staff& staff) {
  for (const auto& team : teams)
    if (team.reference == asked) return team.id;
  return asked == "own" || asked == "mine" ? staff.team : std::nullopt;
}

/// The usual length stands in for a day that no meeting has named yet.
void fill_predicted(std::vector<Line>& lines, const Lists& lists) {
  for (auto& line : lines)
    if (!line.predicted_end_on && line.course.helped_since) line.predicted_end_on = *line.course.helped_since + lists.usual_days(line.kind);
}

govuk::Row row_of(const Line& line, const Lists& lists, Date today) {
  const auto next = next_of(line.course);
  Html due;
  if (next) {
    due = govuk::link(t(what_words(next->what)), next_href(line.reference, next->what), line.person_name) + element("br", {}, Html{}) + Html{t("by {0}", short_date(next->due))};
    if (next->due < today) due += Html{" "} + govuk::tag(tn("{0} day over", "{0} days over", today - next->due), "yellow");
  }
  return {govuk::link(line.person_name, episode_href(line.reference)), listed(lists.help.label(line.kind)), state_tag(state_of(line.course)), due,
          line.owner.lead ? Html{line.owner.lead_name} : Html{t("Nobody yet")}, line.provider.empty() ? Html{t("Nobody yet")} : Html{line.provider},
          line.predicted_end_on && !line.course.ended_on ? Html{short_date(*line.predicted_end_on)} : Html{}};
}

constexpr std::string_view asked_for_view = "asked-for";
constexpr Message asked_for_words = noted("Asked for, and not begun");

std::vector<std::string> awaited_names() { return {t("Person"), t("Since"), t("What was asked for"), t("Taken by"), t("Begin")}; }

govuk::Row awaited_row(const Awaited& one) {
  return {govuk::link(one.person_name, person::record_href(one.person_reference)), long_date(one.received_at.london_date()), asked_words(one), one.team_name,
          govuk::link(t("Begin"), begin_href(one), one.person_name)};
}

/// Those who have waited longest, beside the list of help that has begun; the rest have a list of their own.
Html write_awaited(const std::vector<Awaited>& awaited, const kit::Address& address) {
  if (awaited.empty()) return {};
  std::vector<govuk::Row> rows;
  for (const auto& one : std::span{awaited}.first(std::min(awaited.size(), awaited_beside))) rows.push_back(awaited_row(one));
  const auto names = awaited_names();
  std::vector<govuk::Cell> head;
  for (const auto& name : names) head.emplace_back(name);
  Html all;
  if (awaited.size() > awaited_beside)
    all = element("p", {{"class", "govuk-body"}}, govuk::link(tn("All {0} asked for and not begun", "All {0} asked for and not begun", static_cast<std::int64_t>(awaited.size())), address.with("show", asked_for_view).href()));
  return element("h2", {{"class", "govuk-heading-m"}, {"id", "asked-for"}}, t(asked_for_words)) +
         govuk::table({.caption = t("Longest waiting first, whichever team took it"), .head = std::move(head), .rows = std::move(rows),
                       .caption_classes = "govuk-table__caption--s", .stack_on_phones = true, .stack_names = names}) +
         all;
}

/// A number with its definition and period: never of one worker.
Html write_meetings_held(const MeetingsHeld& meetings) {
  if (meetings.due == 0) return {};
  return element("h2", {{"class", "govuk-heading-m"}}, t("Weekly meetings held in time")) +
         paragraph(t("{0} of {1}: weeks of the 90 days up to {2} days ago in which a meeting fell due, and was held by the eighth day after the last one or after the first visit.", meetings.held,
                     meetings.due, alert_day + 1));
}

/// What of a list stands on the page asked for.
template <class Item>
std::span<const Item> on_page(const std::vector<Item>& items, int page) {
  const std::size_t from = std::min(items.size(), static_cast<std::size_t>(page - 1) * rows_a_page);
  return std::span{items}.subspan(from, std::min<std::size_t>(rows_a_page, items.size() - from));
}

kit::ListPage awaited_page(const Model& model) {
  kit::ListPage page{.caption = t(asked_for_words), .columns = {}, .page = model.page, .per_page = rows_a_page, .total = static_cast<std::int64_t>(model.awaited.size()), .empty = t("Nothing here at the moment.")};
  for (auto& name : awaited_names()) page.columns.push_back({std::move(name)});
  for (const auto& one : on_page(model.awaited, model.page)) page.rows.push_back(awaited_row(one));
  return page;
}

Html begun_list(const Model& model, const Lists& lists) {
  kit::ListPage page{.caption = t(view_of(model.address.value("show")).words), .columns = {{t("Person")}, {t("Help")}, {t("Where it stands")}, {t("Next")}, {t("Lead")}, {t("Who helps")}, {t("Probably ends")}},
                     .page = model.page, .per_page = rows_a_page, .total = static_cast<std::int64_t>(model.lines.size()), .empty = t("Nothing here at the moment.")};
  for (const auto& line : on_page(model.lines, model.page)) page.rows.push_back(row_of(line, lists, model.today));
  return kit::list_page(model.address, page);
}

Html write_list(const Model& model, const Lists& lists) {
  std::vector<kit::Filter::Choice> shown, held{{"own", t("My team")}, {"mine", t("Led by me")}};
  for (const auto& view : views)
    if (&view != &views[0]) shown.push_back({std::string{view.key}, t(view.words)});
  for (const auto& team : model.teams) held.push_back({team.reference, team.name});
  shown.push_back({std::string{asked_for_view}, t(asked_for_words)});
  const Html begun = model.address.value("show") == asked_for_view ? kit::list_page(model.address, awaited_page(model)) : begun_list(model, lists) + write_meetings_held(model.meetings) + write_awaited(model.awaited, model.address);
  return element("h1", {{"class", "govuk-heading-l"}}, t("Short-term help")) +
         kit::filter_panel(model.address, {{.name = "show", .label = t("Show"), .choices = std::move(shown)}, {.name = "team", .label = t("Whose"), .choices = std::move(held)}}) +
         begun + paragraph(t("Hours that a provider gave can be loaded from a file.")) +
         element("p", {{"class", "govuk-body"}}, govuk::link(t("Load hours from a provider’s file"), "/short-term/hours-file"));
}

Result<access::ListPage> list(const Room& room, const Visit& visit, store::ReadTx& tx) {
  Model model;
  model.today = visit.today;
  model.teams = access::list_teams(tx);
  kit::Address::Pairs pairs;
  for (const char* name : {"show", "team", "page"})
    if (const auto value = visit.request.query.get(name); !value.empty()) pairs.emplace_back(name, std::string{value});
  model.address = kit::Address{"/short-term", std::move(pairs)};
  model.lines = lines_for(tx, model.teams, visit.request.query.get("team"), visit.staff);
  fill_predicted(model.lines, room.lists);
  const View& view = view_of(visit.request.query.get("show"));
  std::erase_if(model.lines, [&](const Line& line) { return !view.fits(line, visit.today); });
  std::ranges::stable_sort(model.lines, {}, due_of);
  model.awaited = asked_for(tx, visit.today);
  model.meetings = meetings_held(tx, team_asked(model.teams, visit.request.query.get("team"), visit.staff), visit.today);
  const std::size_t listed = visit.request.query.get("show") == asked_for_view ? model.awaited.size() : model.lines.size();
  const int pages = std::max(1, static_cast<int>((listed + rows_a_page - 1) / rows_a_page));
  model.page = static_cast<int>(std::clamp<std::int64_t>(parse_number(visit.request.query.get("page")).value_or(1), 1, pages));
  access::ListPage list{.page = {}, .what = kept("short-term help"), .people = std::min(listed, static_cast<std::size_t>(rows_a_page)) + std::min(model.awaited.size(), awaited_beside)};
  list.page.title = t("Short-term help");
  list.page.main = write_list(model, room.lists);
  list.page.success = success_words(visit.request.query.get("done"));
  list.page.wide = true;
  return list;
}

}  // namespace

access::Routes list_routes(const RoomPointer& room) {
  return {{http::Method::get, "/short-term", Permission::short_term_help, access::kept_list([room](Visit& visit, store::ReadTx& tx) { return list(*room, visit, tx); }), http::Run::on_loop}};
}

}  // namespace stepwise::short_term
