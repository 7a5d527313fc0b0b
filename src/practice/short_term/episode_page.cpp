// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/short_term/episode_pages.hpp"
#include "practice/short_term/form_fields.hpp"
#include "practice/short_term/short_term_routes.hpp"
#include "practice/short_term/typed.hpp"

namespace stepwise::short_term {
namespace {

using html::element;

std::string_view colour_of(State state) {
  switch (state) {
    case State::waiting_for_start:
    case State::agreeing_goals: return "yellow";
    case State::finding_provider:
    case State::waiting_for_first_visit: return "orange";
    case State::under_way: return "blue";
    case State::following_up: return "teal";
    case State::closed:
    case State::cancelled:
    case State::closing_after_death: return "grey";
  }
  return "grey";
}

Html bullets(const std::vector<std::string>& words) {
  std::vector<Html> items;
  for (const auto& one : words) items.push_back(element("li", {}, one));
  return items.empty() ? Html{} : element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
}

/// What is out of the ordinary, in sentences.
std::vector<std::string> notices(const Case& whole, Date today) {
  std::vector<std::string> words;
  const Course course = course_of(whole);
  if (meeting_is_missed(course, today)) {
    const Date last = std::max(course.last_met_on.value_or(*course.helped_since), *course.helped_since);
    words.push_back(t("No weekly meeting since {0}: that is {1} days.", long_date(last), today - last));
  }
  for (const auto& gap : gaps_of(whole)) {
    if (gap.until) words.push_back(tn("{1} handed back on {2}. Nobody helped for {0} day, until {3}.", "{1} handed back on {2}. Nobody helped for {0} days, until {3}.",
                                      *gap.until - gap.from, gap.provider, long_date(gap.from), long_date(*gap.until)));
    else words.push_back(t("{0} handed back on {1}. Nobody helps until somebody else comes: day {2} now.", gap.provider, long_date(gap.from), today - gap.from + 1));
  }
  return words;
}

Html step_buttons(const Case& whole) {
  const Course course = course_of(whole);
  const std::string here = episode_href(whole.episode.reference);
  static constexpr std::tuple<Act, std::string_view, Message> steps[] = {
      {Act::see, "/start", noted("Record the first visit")},       {Act::change_goals, "/goals/new", noted("Add a goal")},
      {Act::agree_goals, "/agree", noted("Goals are agreed")},      {Act::ask_provider, "/provider", noted("Who will help")},
      {Act::first_visit, "/first-visit", noted("Help has begun")},  {Act::meet, "/meetings/new", noted("Record a weekly meeting")},
      {Act::record_hours, "/hours", noted("Hours of a week")},      {Act::give_equipment, "/equipment/new", noted("Equipment or technology")},
      {Act::hand_back, "/hand-back", noted("They hand back")},      {Act::hand_over, "/lead", noted("Another lead")},
      {Act::end, "/end", noted("End it")},                          {Act::cancel, "/cancel", noted("It does not begin")},
      {Act::close_after_death, "/after-death", noted("Close after a death")}};
  const auto next = next_of(course);
  const std::string first = next ? next_href(whole.episode.reference, next->what, &whole) : "";
  std::vector<Html> buttons;
  if (next && !first.empty()) buttons.push_back(govuk::button({.text = t(what_words(next->what)), .href = first}));
  for (const auto& [act, path, words] : steps)
    if (may(course, act) && here + std::string{path} != first) {
      if (act == Act::change_goals && whole.active_goals().size() >= most_goals) continue;
      buttons.push_back(govuk::secondary_button(t(words), here + std::string{path}));
    }
  return buttons.empty() ? Html{} : govuk::button_group(buttons);
}

}  // namespace

Html state_tag(State state) { return govuk::tag(t(state_words(state)), colour_of(state)); }

std::string next_href(std::string_view reference, What what, const Case* whole) {
  const std::string here = episode_href(reference);
  switch (what) {
    case What::see: return here + "/start";
    case What::agree_goals: return whole != nullptr && whole->active_goals().empty() ? here + "/goals/new" : here + "/agree";
    case What::find_provider: return here + "/provider";
    case What::first_visit: return here + "/first-visit";
    case What::meeting: return here + "/meetings/new";
    case What::tell_after_death: return here + "/after-death";
    case What::follow_up: {
      if (whole == nullptr) return here + "#follow-ups";
      const FollowUp* next = nullptr;
      for (const auto& one : whole->follow_ups)
        if (!one.done_on && (next == nullptr || one.due_on < next->due_on)) next = &one;
      return next == nullptr ? here : here + "/follow-ups/" + next->point;
    }
    case What::equipment_check: {
      if (whole == nullptr) return here + "#equipment";
      const Equipment* next = nullptr;
      for (const auto& item : whole->equipment)
        if (item.next_check_on && (next == nullptr || *item.next_check_on < *next->next_check_on)) next = &item;
      return next == nullptr ? here : here + "/equipment/" + next->reference;
    }
  }
  return here;
}

std::vector<std::string> free_words(const Case& whole, const Lists& lists, Date today) {
  const Course course = course_of(whole);
  const auto last = last_free_day(course, lists.free_days(whole.episode.kind));
  if (!last) return {};
  if (const auto end = course.ended_on ? course.ended_on : course.died_on) {
    if (*end <= *last) return {t("All of it was free.")};
    return {t("It was free until {0}.", long_date(*last))};
  }
  if (today > *last) return {t("The free weeks ended on {0}. Help goes on as agreed; what it costs from then on is a money [[conversation]] of its own.", long_date(*last))};
  return {t("Free until {0}, six weeks from the first visit.", long_date(*last)), t("That is no day on which help must end. If it goes on, talk about money before then.")};
}

Html write_next(const Case& whole, const Lists& lists, Date today) {
  const Course course = course_of(whole);
  const State state = state_of(course);
  const Episode& episode = whole.episode;
  std::vector<govuk::SummaryRow> rows{{.key = t("Where it stands"), .value = state_tag(state)}};
  if (const auto next = next_of(course))
    rows.push_back({.key = t("Next"), .value = t("{0}, by {1}", t(what_words(next->what)), long_date(next->due))});
  const std::string lead = episode.owner.lead ? t("{0} ({1}), {2}", episode.owner.lead_name, listed(lists.lead.label(episode.owner.lead_role)), episode.owner.team_name)
                                              : t("Nobody yet: it is on the list of {0}", episode.owner.team_name);
  rows.push_back({.key = t("Lead"), .value = lead});
  if (const Spell* spell = whole.spell(); spell != nullptr && !spell->handed_back_on && !episode.ended_on)
    rows.push_back({.key = t("Who helps"), .value = t("{0}, {1} a week planned", spell->provider, hours_words(spell->hours))});
  if (const auto end = predicted_end(whole, lists.usual_days(episode.kind)); end && is_open(state) && state != State::following_up && state != State::closing_after_death)
    rows.push_back({.key = t("Probably ends"), .value = long_date(*end)});
  Html page = govuk::summary_list({.rows = std::move(rows)});
  if (const auto words = notices(whole, today); !words.empty()) page += govuk::inset_text({.content = bullets(words)});
  if (const auto words = free_words(whole, lists, today); !words.empty()) page += bullets(words);
  return page + step_buttons(whole);
}

Html write_episode(const Case& whole, const Lists& lists, Date today, const Onward& onward) {
  Html page = element("h1", {{"class", "govuk-heading-l"}}, listed(lists.help.label(whole.episode.kind)));
  page += write_next(whole, lists, today);
  if (!onward.peer_forum.empty() && !whole.episode.ended_on) page += element("p", {{"class", "govuk-body"}}, govuk::link(t("Bring to the peer challenge forum"), onward.peer_forum));
  if (whole.episode.ended_on) page += write_end(whole, lists, today, onward);
  if (whole.episode.seen_on) page += write_goals(whole);
  page += write_meetings(whole, lists);
  page += write_weeks(whole);
  page += write_equipment(whole, lists);
  page += write_abilities(whole, lists);
  page += write_start(whole, lists);
  return page;
}

}  // namespace stepwise::short_term
