// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/short_term/audit_words.hpp"
#include "practice/short_term/sheet.hpp"

namespace stepwise::short_term {
namespace {

constexpr int best_rating = 10, furthest_level = 2;

const Meeting* meeting_in_address(const Asking& asking) {
  const auto& meetings = asking.whole().meetings;
  const auto found = std::ranges::find(meetings, asking.item(), &Meeting::reference);
  return found == meetings.end() ? nullptr : &*found;
}
bool meeting_is_there(const Asking& asking) { return meeting_in_address(asking) != nullptr; }

/// The goals that the page asks about: those that are active, and on a correction those it was about.
std::vector<const Goal*> goals_asked(const Asking& asking) {
  std::vector<const Goal*> goals = asking.whole().active_goals();
  if (const Meeting* meeting = meeting_in_address(asking))
    for (const auto& note : meeting->goals)
      if (const Goal* goal = asking.whole().goal(note.goal); goal != nullptr && !goal->active()) goals.push_back(goal);
  return goals;
}
std::string of_goal(const Goal& goal, std::string_view what) { return "goal_" + goal.reference + "_" + std::string{what}; }

const Week* week_of(const Case& whole, Date day) {
  const auto found = std::ranges::find(whole.weeks, monday_of(day), &Week::on);
  return found == whole.weeks.end() ? nullptr : &*found;
}

/// Who comes now, where their hours may change: on a correction they do not.
const Spell* helper_now(const Asking& asking) {
  const Spell* spell = asking.whole().spell();
  return spell != nullptr && spell->first_visit_at && !spell->handed_back_on && !asking.correcting ? spell : nullptr;
}

http::Fields meet_blank(const Asking& asking) {
  const Case& whole = asking.whole();
  http::Fields fields;
  if (const Spell* spell = helper_now(asking)) put_hours(fields, "hours_next", spell->hours);
  put_day(fields, "met", asking.visit.today);
  const Week* week = week_of(whole, asking.visit.today - meeting_days);
  put_hours(fields, "hours_planned", week != nullptr && week->planned ? week->planned : whole.spell() != nullptr ? std::optional{whole.spell()->hours} : std::nullopt);
  if (week != nullptr) put_hours(fields, "hours_delivered", week->delivered);
  put_day(fields, "end", predicted_end(whole, asking.room.lists.usual_days(whole.episode.kind)));
  fields.add("need", whole.meetings.empty() ? "not_known" : whole.meetings.back().need);
  if (!whole.meetings.empty())
    for (const auto& note : whole.meetings.back().goals)
      if (const Goal* goal = whole.goal(note.goal)) fields.add(of_goal(*goal, "last"), note.next_step);
  return fields;
}

http::Fields correct_blank(const Asking& asking) {
  const Meeting& meeting = *meeting_in_address(asking);
  http::Fields fields;
  put_day(fields, "met", meeting.met_on);
  fields.add("person_present", meeting.person_present ? "yes" : "no");
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, const std::string&>>{
           {"attended", meeting.attended}, {"equipment_needed", meeting.equipment_needed}, {"health_words", meeting.health_words}, {"carer_view", meeting.carer_view},
           {"need", meeting.need}, {"decision", meeting.decision}, {"reason", meeting.reason}})
    fields.add(name, value);
  for (const auto& item : asking.room.lists.health.items())
    if (("," + meeting.health + ",").find("," + item.code + ",") != std::string::npos) fields.add("health", item.code);
  put_hours(fields, "hours_planned", meeting.hours_planned);
  put_hours(fields, "hours_delivered", meeting.hours_delivered);
  put_day(fields, "end", meeting.predicted_end_on);
  for (const auto& note : meeting.goals) {
    const Goal* goal = asking.whole().goal(note.goal);
    if (goal == nullptr) continue;
    put_number(fields, of_goal(*goal, "rating"), note.rating);
    put_number(fields, of_goal(*goal, "level"), note.level);
    fields.add(of_goal(*goal, "helped"), note.helped);
    fields.add(of_goal(*goal, "in_the_way"), note.in_the_way);
    fields.add(of_goal(*goal, "next_step"), note.next_step);
  }
  return fields;
}

Html last_time(const Asking& asking, const Goal& goal) {
  std::string words;
  const GoalNote* last = nullptr;
  for (const auto& meeting : asking.whole().meetings)
    for (const auto& note : meeting.goals)
      if (note.goal == goal.id && &meeting != meeting_in_address(asking)) last = &note;
  if (last != nullptr && last->rating) words = t("Last time: {0} out of 10.", *last->rating);
  else if (goal.start_rating) words = t("At the start: {0} out of 10.", *goal.start_rating);
  if (last != nullptr && !last->next_step.empty()) words += (words.empty() ? "" : " ") + t("The step for this week was: {0}", last->next_step);
  return words.empty() ? Html{} : paragraph(words);
}

Html goal_part(const Asking& asking, const FormFields& ask, const Goal& goal, std::size_t number) {
  return together(t("Goal {0}: {1}", number, goal.words), {last_time(asking, goal),
          ask.rating(of_goal(goal, "rating"), t("How it is now, from 0 to 10"), t("The person’s own number")),
          ask.level(of_goal(goal, "level"), t("Against what was expected"), goal),
          ask.text(of_goal(goal, "helped"), t("What helped"), {}, 2),
          ask.text(of_goal(goal, "in_the_way"), t("What got in the way"), {}, 2),
          ask.text(of_goal(goal, "next_step"), t("Next week’s step"), {}, 2)}, "s");
}

std::vector<Html> meet_fields(const Asking& asking, const FormFields& ask) {
  const Lists& lists = asking.room.lists;
  std::vector<Html> all{ask.day("met", t("Day you met")), ask.yes_no("person_present", t("Was the person there?")),
                        ask.line("attended", t("Who else came"), t("Names, and what they are"), ""), heading_m(t("The goals"))};
  std::size_t number = 0;
  for (const Goal* goal : goals_asked(asking)) all.push_back(goal_part(asking, ask, *goal, ++number));
  if (number == 0) all.push_back(paragraph(t("There is no goal at the moment.")));
  add(all, {heading_m(t("What is needed")), ask.text("equipment_needed", t("Equipment or technology needed"), {}, 2),
            ask.boxes("health", t("Is the NHS needed?"), lists.health, t("Tick all that apply")), ask.text("health_words", t("What for"), {}, 2),
            heading_m(t("The week’s help")), ask.hours("hours_planned", t("Hours planned")), ask.hours("hours_delivered", t("Hours given")),
            ask.text("carer_view", t("What family or friends think"), {}, 2), heading_m(t("Where it is going")), ask.day("end", t("When it will probably end")),
            ask.choose("need", t("Help likely to be needed afterwards"), lists.need), ask.choose("decision", t("What was decided?"), hinted_items(lists.decision)),
            ask.text("reason", t("Why, in a sentence"), t("Needed when it goes on for longer, or somebody else is asked to help"), 2)});
  if (helper_now(asking) != nullptr) all.push_back(ask.hours("hours_next", t("Hours a week planned from now on"), t("Fewer when it steps down. The service on record changes with it")));
  return all;
}

GoalNote note_read(const Goal& goal, Reader& read) {
  GoalNote note;
  note.goal = goal.id;
  note.rating = read.number(of_goal(goal, "rating"), 0, best_rating, t("Choose a number from 0 to 10"));
  note.level = read.number(of_goal(goal, "level"), -furthest_level, furthest_level, t("Choose how it is against what was expected"));
  note.helped = read.text(of_goal(goal, "helped"), 1000);
  note.in_the_way = read.text(of_goal(goal, "in_the_way"), 1000);
  note.next_step = read.text(of_goal(goal, "next_step"), 1000);
  return note;
}

/// What was typed, on top of the meeting that is corrected, if any.
Meeting meeting_read(const Asking& asking, Reader& read, Meeting meeting) {
  const Lists& lists = asking.room.lists;
  meeting.met_on = read.past_day("met", asking.episode().begun_on, t("when the help was asked for"));
  meeting.person_present = read.yes_no("person_present", t("Say whether the person was there")).value_or(false);
  meeting.attended = read.text("attended", 500);
  meeting.goals.clear();
  for (const Goal* goal : goals_asked(asking))
    if (GoalNote note = note_read(*goal, read); note != GoalNote{goal->id, {}, {}, "", "", ""}) meeting.goals.push_back(std::move(note));
  meeting.equipment_needed = read.text("equipment_needed", 1000);
  meeting.health = read.choices("health", lists.health);
  meeting.health_words = read.text("health_words", 1000);
  meeting.hours_planned = read.hours("hours_planned");
  meeting.hours_delivered = read.hours("hours_delivered");
  meeting.carer_view = read.text("carer_view");
  meeting.predicted_end_on = read.day("end");
  meeting.need = read.choice("need", lists.need, t("Choose what help is likely to be needed afterwards"));
  meeting.decision = read.choice("decision", lists.decision, t("Choose what was decided"));
  meeting.reason = read.text("reason", 1000);
  if ((meeting.decision == "extend" || meeting.decision == "refer") && meeting.reason.empty())
    read.wrong("reason", "reason_missing", t("Say why it goes on for longer, or whom you ask to help"));
  for (const auto& other : asking.whole().meetings)
    if (other.met_on == meeting.met_on && other.id != meeting.id)
      read.wrong("met", "met_twice", t("There is a meeting on {0} already. Enter another day, or correct that one", long_date(other.met_on)));
  return meeting;
}

/// The hours a week from now on, where they change. A step down is to fewer.
std::optional<double> other_hours(const Asking& asking, Reader& read, const Meeting& meeting) {
  const Spell* spell = helper_now(asking);
  if (spell == nullptr) return std::nullopt;
  const auto hours = read.hours("hours_next");
  if (meeting.decision == "step_down" && spell->hours > 0 && hours.value_or(spell->hours) >= spell->hours)
    read.wrong("hours_next", "not_fewer", t("A step down is to fewer hours than now: {0} a week", hours_words(spell->hours)));
  return hours == spell->hours ? std::nullopt : hours;
}

Save meet_save(const Asking& asking, Reader& read) {
  Meeting meeting = meeting_read(asking, read, {});
  const auto hours = other_hours(asking, read, meeting);
  meeting.reference = new_reference(asking.room.random);
  meeting.recorded_at = asking.visit.now;
  meeting.recorded_by = asking.visit.staff.name;
  return [whole = asking.whole(), meeting, hours, &random = asking.room.random, who = asking.opened.who, token = form_token(read), line = asking.line("")](store::WriteTx& tx) -> Result<void> {
    if (auto added = add_meeting(tx, who, whole.episode, meeting, token, line); !added) return tl::unexpected{added.error()};
    return hours ? change_hours(tx, random, who, whole, *hours, meeting.met_on, line) : Result<void>{};
  };
}

std::optional<SavedBefore> meet_before(const Asking& asking, Reader& read) {
  const std::string made = meeting_made_by(asking.tx, form_token(read));
  const auto kept = std::ranges::find(asking.whole().meetings, made, &Meeting::reference);
  if (made.empty() || kept == asking.whole().meetings.end()) return std::nullopt;
  Meeting sent = *kept;
  return SavedBefore{values_of(meeting_read(asking, read, sent)) == values_of(*kept)};
}

std::string meet_next(const Asking& asking, const http::Fields& typed) {
  return typed.get("decision") == "end" ? episode_href(asking.episode().reference) + "/end" : "";
}

Save correct_save(const Asking& asking, Reader& read) {
  Meeting meeting = meeting_read(asking, read, *meeting_in_address(asking));
  meeting.version = version_sent(read);
  meeting.corrected_reason = asking.reason;
  return [episode = asking.episode(), meeting, who = asking.opened.who, line = asking.line("")](store::WriteTx& tx) { return save_meeting(tx, who, episode, meeting, line); };
}

std::int64_t meeting_version(const Asking& asking) { return meeting_in_address(asking)->version; }

}  // namespace

const std::vector<Sheet>& meeting_sheets() {
  static const std::vector<Sheet> sheets{
      {.pattern = "/short-term/:episode/meetings/new", .act = Act::meet, .title = noted("Weekly meeting"), .button = noted("Save the meeting"), .done = "met",
       .keeps_draft = true, .blank = meet_blank, .fields = meet_fields, .save = meet_save, .saved_before = meet_before, .next = meet_next},
      {.pattern = "/short-term/:episode/meetings/:item", .act = Act::meet, .title = noted("Weekly meeting"), .button = noted("Save the correction"),
       .done = "corrected", .always = true, .there = meeting_is_there, .recorded = meeting_is_there, .blank = correct_blank, .fields = meet_fields, .save = correct_save, .version = meeting_version},
  };
  return sheets;
}

}  // namespace stepwise::short_term
