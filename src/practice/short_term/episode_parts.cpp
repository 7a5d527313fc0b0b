// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "govuk/govuk.hpp"
#include "practice/short_term/episode_pages.hpp"
#include "practice/short_term/form_fields.hpp"
#include "practice/short_term/short_term_routes.hpp"
#include "practice/short_term/typed.hpp"

namespace stepwise::short_term {
namespace {

using html::element;

Html section(std::string_view id, std::string_view title, const Html& content) {
  return element("section", {{"aria-labelledby", std::string{id}}}, element("h2", {{"class", "govuk-heading-m"}, {"id", std::string{id}}}, title) + content);
}

/// What was said of a goal in order, from the start by way of the meetings to the end: "3, 5, 7".
std::string trail_of(const Case& whole, const Goal& goal, std::optional<int> start, std::optional<int> GoalNote::* said, std::optional<int> end, std::string (*words)(int)) {
  std::string trail;
  const auto put = [&](std::optional<int> number) {
    if (number) trail += (trail.empty() ? "" : ", ") + words(*number);
  };
  put(start);
  for (const auto& meeting : whole.meetings)
    for (const auto& note : meeting.goals)
      if (note.goal == goal.id) put(note.*said);
  put(end);
  return trail;
}

std::string ratings_of(const Case& whole, const Goal& goal) {
  const auto trail = trail_of(whole, goal, goal.start_rating, &GoalNote::rating, goal.end_rating, [](int rating) { return std::to_string(rating); });
  return trail.empty() ? t("Not asked yet").str() : t("{0}, out of 10", trail);
}

/// The levels written before it began, from the lowest; those that nobody wrote are left out.
Html levels_written(const Goal& goal) {
  std::vector<Html> levels;
  for (const auto& [level, words] : std::initializer_list<std::pair<int, const std::string*>>{{-2, &goal.much_less}, {-1, &goal.less}, {1, &goal.more}, {2, &goal.much_more}})
    if (!words->empty()) levels.push_back(element("li", {}, level_words(goal, level)));
  return levels.empty() ? Html{} : element("ul", {{"class", "govuk-list"}}, html::join(levels));
}

/// A link that puts right what is on record.
govuk::SummaryAction correct(const Episode& episode, std::string_view path, std::string what) {
  return {.text = t("Correct"), .href = episode_href(episode.reference) + std::string{path}, .hidden_text = std::move(what)};
}

std::string next_step_of(const Case& whole, const Goal& goal) {
  for (auto meeting = whole.meetings.rbegin(); meeting != whole.meetings.rend(); ++meeting)
    for (const auto& note : meeting->goals)
      if (note.goal == goal.id && !note.next_step.empty()) return note.next_step;
  return "";
}

void add_row(std::vector<govuk::SummaryRow>& rows, Words key, const Html& value) {
  if (!value.empty()) rows.push_back({.key = key, .value = value});
}

Html goal_card(const Case& whole, const Goal& goal, bool changeable) {
  std::vector<govuk::SummaryRow> rows;
  add_row(rows, t("At the start"), html::lines(goal.baseline));
  add_row(rows, t("How we will know"), html::lines(goal.measure));
  if (goal.target_on) add_row(rows, t("By when"), long_date(*goal.target_on));
  add_row(rows, t("The person’s rating, week by week"), ratings_of(whole, goal));
  add_row(rows, t("As expected means"), goal.expected);
  add_row(rows, t("Less, and more"), levels_written(goal));
  add_row(rows, t("Against what was expected, week by week"),
          trail_of(whole, goal, std::nullopt, &GoalNote::level, goal.end_level, [](int level) { return (level > 0 ? "+" : "") + std::to_string(level); }));
  add_row(rows, t("This week’s step"), next_step_of(whole, goal));
  if (goal.end_level) add_row(rows, t("At the end"), level_words(goal, *goal.end_level));
  if (const Goal* replaced = whole.goal(goal.replaces)) add_row(rows, t("Took the place of"), replaced->words);
  if (goal.set_aside_on) add_row(rows, t("Set aside"), t("{0}: {1}", long_date(*goal.set_aside_on), goal.set_aside_reason));
  govuk::SummaryCard card{.title = goal.words, .heading_level = 3};
  const std::string here = episode_href(whole.episode.reference) + "/goals/" + goal.reference;
  if (changeable) card.actions = {{.text = t("Change"), .href = here + "/change"}, {.text = t("Set aside"), .href = here + "/set-aside"}};
  return govuk::summary_list({.rows = std::move(rows), .card = std::move(card)});
}

Html person_there(const Meeting& meeting) {
  Html words = meeting.person_present ? Html{t("Yes")} : Html{t("No")};
  if (!meeting.attended.empty()) words += Html{"; "} + Html{meeting.attended};
  return words;
}

/// Who of the NHS, and what for: "Falls service, physiotherapy; to look at the stairs".
std::string health_needed(const Meeting& meeting, const Lists& lists) {
  std::string words;
  for (const auto& item : lists.health.items())
    if (("," + meeting.health + ",").find("," + item.code + ",") != std::string::npos) words += (words.empty() ? "" : ", ") + listed(item.label).str();
  if (!meeting.health_words.empty()) words += (words.empty() ? "" : "; ") + meeting.health_words;
  return words;
}

Html meeting_words(const Case& whole, const Meeting& meeting, const Lists& lists) {
  std::vector<Html> parts;
  const auto put = [&parts](std::string_view words) { parts.push_back(element("li", {}, words)); };
  for (const auto& note : meeting.goals) {
    const Goal* goal = whole.goal(note.goal);
    if (goal == nullptr) continue;
    if (!note.helped.empty()) put(t("What helped with “{0}”: {1}", goal->words, note.helped));
    if (!note.in_the_way.empty()) put(t("In the way of “{0}”: {1}", goal->words, note.in_the_way));
  }
  if (!meeting.equipment_needed.empty()) put(t("Equipment needed: {0}", meeting.equipment_needed));
  if (const auto health = health_needed(meeting, lists); !health.empty()) put(t("The NHS is needed: {0}", health));
  if (!meeting.carer_view.empty()) put(t("Family or friends: {0}", meeting.carer_view));
  if (!meeting.reason.empty()) put(t("{0}: {1}", listed(lists.decision.label(meeting.decision)), meeting.reason));
  if (!meeting.corrected_reason.empty()) put(t("Corrected: {0}", meeting.corrected_reason));
  return parts.empty() ? Html{t("Nothing more was written")} : element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(parts));
}

}  // namespace

Html write_goals(const Case& whole) {
  const bool changeable = may(course_of(whole), Act::change_goals);
  Html page, aside;
  for (const auto& goal : whole.goals) (goal.active() ? page : aside) += goal_card(whole, goal, changeable && goal.active());
  if (page.empty()) page = paragraph(t("No goal yet."));
  if (const auto score = goal_attainment(whole.goals); score && whole.episode.ended_on)
    page += paragraph(t("Goal attainment: {0}, where 50 is what was expected of all the goals together.", static_cast<int>(*score + 0.5)));
  if (!aside.empty()) page += govuk::details({.summary = t("Goals set aside, with their ratings"), .content = aside});
  return section("goals", t("Goals"), page);
}

Html write_meetings(const Case& whole, const Lists& lists) {
  if (whole.meetings.empty()) return {};
  const std::string here = episode_href(whole.episode.reference) + "/meetings/";
  std::vector<govuk::Row> rows;
  for (auto meeting = whole.meetings.rbegin(); meeting != whole.meetings.rend(); ++meeting)
    rows.push_back({long_date(meeting->met_on), person_there(*meeting), t("{0} of {1}", hours_words(meeting->hours_delivered), hours_words(meeting->hours_planned)),
                    meeting_words(whole, *meeting, lists), listed(lists.need.label(meeting->need)), listed(lists.decision.label(meeting->decision)),
                    govuk::link(t("Correct"), here + meeting->reference, t("the meeting of {0}", long_date(meeting->met_on)))});
  const std::vector<std::string> names{t("Day"), t("Person there"), t("Hours given, of planned"), t("What was said"), t("Help afterwards"), t("Decided"), t("Correct")};
  std::vector<govuk::Cell> head;
  for (const auto& name : names) head.emplace_back(name);
  return section("meetings", t("Weekly meetings"),
                 govuk::table({.caption = t("The latest first"), .head = std::move(head), .rows = std::move(rows), .caption_classes = "govuk-table__caption--s", .stack_on_phones = true, .stack_names = names}));
}

Html write_weeks(const Case& whole) {
  struct Hours {
    std::optional<double> planned, delivered;
    std::string from;
  };
  std::map<Date, Hours> weeks;
  for (const auto& meeting : whole.meetings)
    if (meeting.hours_planned || meeting.hours_delivered)
      weeks[monday_of(meeting.met_on - meeting_days / 2 - 1)] = {meeting.hours_planned, meeting.hours_delivered, t("Weekly meeting")};
  for (const auto& week : whole.weeks) weeks[week.on] = {week.planned, week.delivered, week.from_file ? t("The provider’s file").str() : week.by_name};
  if (weeks.empty()) return {};
  double planned = 0;
  std::optional<double> delivered;
  std::vector<govuk::Row> rows;
  for (auto week = weeks.rbegin(); week != weeks.rend(); ++week) {
    planned += week->second.planned.value_or(0);
    if (week->second.delivered) delivered = delivered.value_or(0) + *week->second.delivered;
    rows.push_back({long_date(week->first), govuk::number(hours_words(week->second.planned)), govuk::number(hours_words(week->second.delivered)), week->second.from});
  }
  const std::vector<std::string> names{t("Week of"), t("Planned"), t("Given"), t("From")};
  Html table = govuk::table({.caption = delivered ? t("{0} given, of {1} planned", hours_words(delivered), hours_words(planned)) : t("{0} planned", hours_words(planned)),
                             .head = {names[0], govuk::number(names[1]), govuk::number(names[2]), names[3]}, .rows = std::move(rows),
                             .caption_classes = "govuk-table__caption--s", .stack_on_phones = true, .stack_names = names});
  return section("hours", t("Hours, week by week"), table);
}

/// Every look at something lent, the latest first.
Html looks_at(const Equipment& item, const Lists& lists) {
  if (item.checks.empty()) return listed(lists.use.label(item.use()));
  std::vector<Html> looks;
  for (auto check = item.checks.rbegin(); check != item.checks.rend(); ++check) {
    const std::string words = t("{0}, {1}", listed(lists.use.label(check->result)), long_date(check->on));
    looks.push_back(element("li", {}, check->note.empty() ? words : t("{0}: {1}", words, check->note)));
  }
  return element("ul", {{"class", "govuk-list"}}, html::join(looks));
}

Html write_equipment(const Case& whole, const Lists& lists) {
  if (whole.equipment.empty()) return {};
  const std::string here = episode_href(whole.episode.reference) + "/equipment/";
  std::vector<govuk::Row> rows;
  for (const auto& item : whole.equipment) {
    const Goal* goal = whole.goal(item.goal_reference);
    Html cost = item.cost_pence ? Html{money_words(Money{*item.cost_pence})} : Html{t("Not known")};
    if (item.cost_pence) cost += Html{*item.cost_pence <= free_equipment_pence ? t("; free for the person") : t("; over £1,000: see what the law says about charges")};
    rows.push_back({item.what, listed(lists.equipment.label(item.kind)), goal != nullptr ? goal->words : t("None of the goals").str(), long_date(item.given_on), cost, looks_at(item, lists),
                    item.use() == "returned" ? Html{t("Given back")}
                                             : govuk::link(item.next_check_on ? t("Ask by {0}", long_date(*item.next_check_on)) : t("Ask again").str(), here + item.reference, item.what)});
  }
  const std::vector<std::string> names{t("What"), t("Kind"), t("For the goal"), t("Given"), t("Cost"), t("Is it used?"), t("Next")};
  std::vector<govuk::Cell> head;
  for (const auto& name : names) head.emplace_back(name);
  return section("equipment", t("Equipment and technology"), govuk::table({.head = std::move(head), .rows = std::move(rows), .stack_on_phones = true, .stack_names = names}));
}

Html write_abilities(const Case& whole, const Lists& lists) {
  if (whole.before.empty() && whole.start.empty() && whole.end.empty()) return {};
  const auto words = [&lists](const Ability& ability, const std::string& activity) -> Html {
    const auto found = ability.find(activity);
    return listed(lists.help_needed.label(found == ability.end() ? "not_asked" : found->second));
  };
  std::vector<govuk::Row> rows;
  for (const auto& activity : lists.activity.items())
    rows.push_back({listed(activity.label), words(whole.before, activity.code), words(whole.start, activity.code), words(whole.end, activity.code)});
  const std::vector<std::string> names{t("Doing what"), t("Before it happened"), t("At the start"), t("At the end")};
  std::vector<govuk::Cell> head;
  for (const auto& name : names) head.emplace_back(name);
  return section("help-needed", t("Help needed, by the same measure"),
                 govuk::table({.head = std::move(head), .rows = std::move(rows), .first_cell_is_header = true, .stack_on_phones = true, .stack_names = names}));
}

Html write_start(const Case& whole, const Lists& lists) {
  const Episode& e = whole.episode;
  std::vector<govuk::SummaryRow> rows;
  rows.push_back({.key = t("Asked for on"), .value = long_date(e.begun_on), .actions = {correct(e, "/asked-for", t("why now, the day and the hospital"))}});
  add_row(rows, t("Why now"), html::lines(e.why_now));
  add_row(rows, t("From hospital"), e.from_hospital ? (e.discharged_on ? t("Yes, home on {0}", long_date(*e.discharged_on)) : t("Yes").str()) : t("No").str());
  if (e.seen_on) rows.push_back({.key = t("First visit of the lead"), .value = long_date(*e.seen_on), .actions = {correct(e, "/start", t("the first visit of the lead"))}});
  add_row(rows, t("What I could do before"), html::lines(e.before_event));
  add_row(rows, t("What I could do at the start"), html::lines(e.can_now));
  add_row(rows, t("What I want back"), html::lines(e.want_back));
  add_row(rows, t("Family and friends: their part"), html::lines(e.carer_part));
  add_row(rows, t("Family and friends: what they think"), html::lines(e.carer_view));
  add_row(rows, t("Told what the help will and will not do"), e.told_on ? Html{long_date(*e.told_on)} : Html{t("Not yet")});
  if (e.goals_agreed_on) rows.push_back({.key = t("Goals agreed"), .value = long_date(*e.goals_agreed_on), .actions = {correct(e, "/agree", t("what was agreed"))}});
  if (e.hours_agreed) add_row(rows, t("Support needed then"), t("{0} a week", hours_words(e.hours_agreed)));
  add_row(rows, t("Who does what"), html::lines(e.who_does_what));
  std::size_t place = 0;
  for (const auto& spell : whole.spells) {
    std::string words = t("{0}: asked {1}", listed(lists.giver.label(spell.giver)), long_moment(spell.asked_at));
    if (spell.first_visit_at)
      words += "; " + t("first visit {0}, {1}", long_moment(*spell.first_visit_at), within_48_hours(spell.asked_at, *spell.first_visit_at) ? t("within 48 hours") : t("after 48 hours"));
    if (spell.handed_back_on) words += "; " + t("handed back {0}: {1}", long_date(*spell.handed_back_on), spell.handed_back_reason);
    rows.push_back({.key = spell.provider, .value = words, .actions = {correct(e, "/helpers/" + std::to_string(++place), t("when {0} was asked and came", spell.provider))}});
  }
  if (e.cancelled_on) add_row(rows, t("Did not begin"), t("{0}: {1}", long_date(*e.cancelled_on), e.cancelled_reason));
  return section("start", t("How it began"), govuk::summary_list({.rows = std::move(rows)}));
}

Html onward_words(const Words& words, const Words& link, const std::string& href) {
  Html content = paragraph(words);
  if (!href.empty()) content += govuk::link(link, href);
  return govuk::inset_text({.content = content});
}

Html write_end(const Case& whole, const Lists& lists, Date today, const Onward& onward) {
  const Episode& e = whole.episode;
  std::vector<govuk::SummaryRow> rows;
  rows.push_back({.key = t("Last day"), .value = long_date(*e.ended_on)});
  if (e.outcome != "died") rows.back().actions = {correct(e, "/end", t("how it ended"))};
  add_row(rows, t("How it ended"), listed(lists.outcome.label(e.outcome)));
  if (!e.destination.empty()) add_row(rows, t("Lives now"), listed(lists.destination.label(e.destination)));
  add_row(rows, t("Paid support a week at the start"), hours_words(e.hours_start));
  add_row(rows, t("Paid support a week at the end"), hours_words(e.hours_end));
  add_row(rows, t("The plan for when help stops"), html::lines(e.transition_plan));
  add_row(rows, e.outcome == "died" ? t("Who was told, and what the family said") : t("What the person says"), html::lines(e.ended_words));
  Html page = govuk::summary_list({.rows = std::move(rows)});
  if (e.outcome == "ongoing") page += onward_words(t("A social worker now begins a [[conversation]] about a good life. Nothing lasting is decided here."), t("Begin [[a conversation]]"), onward.conversations);
  if (e.outcome == "safeguarding") page += onward_words(t("Hand this to safeguarding today, by telephone as well."), t("Hand over to safeguarding"), onward.safeguarding);
  std::vector<govuk::Row> lines;
  for (const auto& one : whole.follow_ups) {
    const std::string here = episode_href(e.reference) + "/follow-ups/" + one.point;
    const Html what = one.done_on ? Html{t("{0}, {1}", listed(lists.follow_up.label(one.result)), long_date(*one.done_on))} + Html{" "} +
                                        govuk::link(t("Correct"), here, t("the follow-up of {0}", long_date(one.due_on)))
                      : whole.died_on ? Html{t("Not asked: the person has died")}
                                      : govuk::link(one.due_on <= today ? t("Ask now") : t("Ask"), here, t("the follow-up of {0}", long_date(one.due_on)));
    lines.push_back({long_date(one.due_on), what, one.note});
  }
  const std::vector<std::string> names{t("Planned for"), t("How it was going"), t("What the person said")};
  if (!lines.empty())
    page += element("h3", {{"class", "govuk-heading-s"}, {"id", "follow-ups"}}, t("Follow-ups")) +
            govuk::table({.head = {names[0], names[1], names[2]}, .rows = std::move(lines), .stack_on_phones = true, .stack_names = names});
  return section("end", t("How it ended"), page);
}

Html write_menu(const Lists& lists) {
  static constexpr std::pair<std::string_view, Message> columns[] = {{"whom", noted("For whom")}, {"lead", noted("Who leads")}, {"content", noted("What it is")},
                                                                    {"length", noted("How long")}, {"goals", noted("Goals")}, {"end_measure", noted("Judged by")}};
  std::vector<std::string> names{t("Help")};
  for (const auto& [key, words] : columns) names.push_back(t(words));
  std::vector<govuk::Cell> head;
  for (const auto& name : names) head.emplace_back(name);
  std::vector<govuk::Row> rows;
  for (const auto& item : lists.help.items()) {
    govuk::Row row{listed(item.label)};
    for (const auto& [key, words] : columns) row.emplace_back(listed(lists.help.value(item.code, key)));
    rows.push_back(std::move(row));
  }
  return govuk::table({.head = std::move(head), .rows = std::move(rows), .first_cell_is_header = true, .stack_on_phones = true, .stack_names = names});
}

}  // namespace stepwise::short_term
