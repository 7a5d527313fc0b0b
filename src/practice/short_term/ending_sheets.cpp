// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/short_term/audit_words.hpp"
#include "practice/short_term/sheet.hpp"

namespace stepwise::short_term {
namespace {

constexpr int best_rating = 10, furthest_level = 2;
/// The outcome that follows from the person's record alone.
constexpr std::string_view died = "died";

std::string of_goal(const Goal& goal, std::string_view what) { return "goal_" + goal.reference + "_" + std::string{what}; }

http::Fields cancel_blank(const Asking& asking) {
  http::Fields fields;
  put_day(fields, "cancelled", asking.visit.today);
  return fields;
}

std::vector<Html> cancel_fields(const Asking&, const FormFields& ask) {
  return {paragraph(t("Only for help that never began. The record stays, with the reason; it is counted nowhere.")), ask.day("cancelled", t("Day it was called off")),
          ask.text("reason", t("Why it does not begin"), t("And what happens for the person instead"), 2)};
}

Save cancel_save(const Asking& asking, Reader& read) {
  Episode episode = asking.episode();
  episode.version = version_sent(read);
  episode.cancelled_on = read.past_day("cancelled", episode.begun_on, t("when the help was asked for"));
  episode.cancelled_reason = read.needed("reason", t("Say why it does not begin"));
  return [episode, who = asking.opened.who, line = asking.line(kept("short_term.cancelled"))](store::WriteTx& tx) { return save_episode(tx, who, episode, line); };
}

/// Ended, and not by a death: what follows from the person's record is put right there.
bool was_ended(const Asking& asking) { return asking.episode().ended_on && asking.episode().outcome != died; }

/// What was recorded of the end.
http::Fields ended_fields(const Case& whole) {
  const Episode& episode = whole.episode;
  http::Fields fields;
  put_day(fields, "ended", episode.ended_on);
  fields.add("outcome", episode.outcome);
  fields.add("destination", episode.destination);
  put_hours(fields, "hours_end", episode.hours_end);
  fields.add("transition_plan", episode.transition_plan);
  fields.add("ended_words", episode.ended_words);
  put_ability(fields, "end", whole.end);
  for (const Goal* goal : whole.active_goals()) {
    put_number(fields, of_goal(*goal, "rating"), goal->end_rating);
    put_number(fields, of_goal(*goal, "level"), goal->end_level);
  }
  return fields;
}

http::Fields end_blank(const Asking& asking) {
  if (asking.correcting) return ended_fields(asking.whole());
  http::Fields fields;
  put_day(fields, "ended", asking.visit.today);
  for (const Goal* goal : asking.whole().active_goals())
    for (const auto& meeting : asking.whole().meetings)
      for (const auto& note : meeting.goals)
        if (note.goal == goal->id && &meeting == &asking.whole().meetings.back()) {
          put_number(fields, of_goal(*goal, "rating"), note.rating);
          put_number(fields, of_goal(*goal, "level"), note.level);
        }
  return fields;
}

std::vector<Html> end_fields(const Asking& asking, const FormFields& ask) {
  const Lists& lists = asking.room.lists;
  auto outcomes = hinted_items(lists.outcome);
  std::erase_if(outcomes, [](const govuk::ChoiceItem& item) { return item.value == died; });
  std::vector<Html> all{ask.day("ended", t("Last day of the help")),
                        ask.choose("outcome", t("How it ended"), std::move(outcomes), t("If the person has died, write that on their own record: this help then closes from there")),
                        ask.choose("destination", t("Where the person lives now"), lists.destination)};
  std::vector<Html> abilities{paragraph(t("The same as was asked at the start."))};
  add(abilities, ask.abilities("end", lists));
  all.push_back(together(t("Help needed now"), abilities));
  all.push_back(ask.hours("hours_end", t("Hours of paid support a week now"), asking.episode().hours_start ? t("It was {0} when it began", hours_words(asking.episode().hours_start)) : std::string{}));
  const auto goals = asking.whole().active_goals();
  if (!goals.empty()) all.push_back(heading_m(t("The goals")));
  for (const Goal* goal : goals)
    all.push_back(together(goal->words, {ask.rating(of_goal(*goal, "rating"), t("How it is now, from 0 to 10"), t("The person’s own number")),
              ask.level(of_goal(*goal, "level"), t("Against what was expected"), *goal)}, "s"));
  add(all, {heading_m(t("What comes after")), ask.text("transition_plan", t("The plan for when help stops"), t("What the person goes on doing, with whom, whom to ring and when, what to do when things dip")),
            ask.text("ended_words", t("What the person says about it"), {}, 3)});
  return all;
}

std::vector<Goal> goals_read(const Asking& asking, Reader& read) {
  std::vector<Goal> goals;
  for (const Goal* active : asking.whole().active_goals()) {
    Goal goal = *active;
    goal.end_rating = read.number(of_goal(goal, "rating"), 0, best_rating, t("Choose a number from 0 to 10"));
    goal.end_level = read.number(of_goal(goal, "level"), -furthest_level, furthest_level, t("Choose how it is against what was expected"));
    goals.push_back(std::move(goal));
  }
  return goals;
}

/// Keeps the end, with the service that goes with it, and plans what comes after.
Result<void> keep_end(store::WriteTx& tx, const access::ChangeablePerson& who, const Case& whole, const Episode& episode, const std::vector<Goal>& goals,
                      const Ability& ability, const std::string& cld_outcome, const store::AuditLine& line) {
  if (auto saved = save_episode(tx, who, episode, line); !saved) return saved;
  put_ability(tx, who.id(), episode.id, "end", ability);
  for (const auto& goal : goals) save_goal(tx, who.id(), episode.id, goal);
  plan_follow_ups(tx, who.id(), whole, episode);
  if (whole.episode.ended_on) return correct_end_of_spell(tx, who, whole, *episode.ended_on, cld_outcome, line);
  if (const Spell* spell = whole.spell(); spell != nullptr && spell->first_visit_at && !spell->handed_back_on)
    return finish_spell(tx, who, whole, *spell, *episode.ended_on, cld_outcome, line);
  return {};
}

Save end_save(const Asking& asking, Reader& read) {
  const Lists& lists = asking.room.lists;
  Episode episode = asking.episode();
  episode.version = version_sent(read);
  const auto since = course_of(asking.whole()).helped_since;
  episode.ended_on = read.past_day("ended", since ? since : episode.seen_on, since ? t("when help began") : t("the first visit"));
  episode.outcome = read.choice("outcome", lists.outcome, t("Choose how it ended"));
  episode.destination = read.choice("destination", lists.destination, t("Choose where the person lives now"));
  episode.hours_end = read.hours("hours_end");
  episode.transition_plan = read.text("transition_plan");
  if (episode.outcome == died)
    read.wrong("outcome", "death_elsewhere", t("Write the day of the death on the person’s own record first. This help then closes from there"));
  if (episode.transition_plan.empty()) read.wrong("transition_plan", "plan_missing", t("Write down the plan for when help stops"));
  episode.ended_words = read.text("ended_words");
  const auto goals = goals_read(asking, read);
  const Ability ability = ability_from(read.typed(), "end", lists);
  return [whole = asking.whole(), episode, goals, ability, who = asking.opened.who, outcome = lists.cld_outcome(episode.outcome),
          line = asking.line(kept("short_term.ended"))](store::WriteTx& tx) { return keep_end(tx, who, whole, episode, goals, ability, outcome, line); };
}

std::vector<Html> death_fields(const Asking& asking, const FormFields& ask) {
  std::vector<Html> all{paragraph(t("The person died on {0}. The help ends on that day, and nobody is reminded to follow up.", long_date(*asking.whole().died_on)))};
  if (const Spell* spell = asking.whole().spell(); spell != nullptr && !spell->handed_back_on)
    all.push_back(paragraph(t("Tell {0}, so that nobody calls at the door.", spell->provider)));
  all.push_back(ask.text("ended_words", t("Who was told, and what the family said"), {}, 2));
  return all;
}

Save death_save(const Asking& asking, Reader& read) {
  Episode episode = asking.episode();
  episode.version = version_sent(read);
  episode.ended_on = std::max(*asking.whole().died_on, episode.begun_on);
  episode.outcome = died;
  episode.ended_words = read.text("ended_words");
  return [whole = asking.whole(), episode, who = asking.opened.who, outcome = asking.room.lists.cld_outcome(died),
          line = asking.line(kept("short_term.ended"))](store::WriteTx& tx) { return keep_end(tx, who, whole, episode, {}, {}, outcome, line); };
}

const FollowUp* follow_up_in_address(const Asking& asking) {
  const auto& all = asking.whole().follow_ups;
  const auto found = std::ranges::find(all, asking.item(), &FollowUp::point);
  return found == all.end() ? nullptr : &*found;
}
bool follow_up_is_there(const Asking& asking) { return follow_up_in_address(asking) != nullptr; }
bool follow_up_is_made(const Asking& asking) { return follow_up_is_there(asking) && follow_up_in_address(asking)->done_on; }
bool follow_up_is_due(const Asking& asking) { return !follow_up_is_made(asking); }
std::optional<SavedBefore> follow_up_before(const Asking& asking, Reader& read) {
  const FollowUp* kept = follow_up_in_address(asking);
  if (kept == nullptr || !kept->done_on || kept->result != read.raw("result") || kept->done_on != read.day("on") || kept->note != read.text("note")) return std::nullopt;
  return SavedBefore{true};
}

http::Fields follow_up_blank(const Asking& asking) {
  const FollowUp& follow_up = *follow_up_in_address(asking);
  http::Fields fields;
  put_day(fields, "on", follow_up.done_on.value_or(asking.visit.today));
  fields.add("result", follow_up.result);
  fields.add("note", follow_up.note);
  return fields;
}

std::vector<Html> follow_up_fields(const Asking& asking, const FormFields& ask) {
  auto items = govuk::choice_items(asking.room.lists.follow_up);
  if (!asking.correcting) {
    items.push_back({.divider = t("or")});
    items.push_back({.value = "try_again", .text = t("Not reached yet: ask me again in a week")});
  }
  return {paragraph(t("Planned for {0}.", long_date(follow_up_in_address(asking)->due_on))), ask.choose("result", t("How is it going?"), std::move(items)),
          ask.day("on", t("Day you asked")), ask.text("note", t("What the person said"), {}, 3)};
}

Save follow_up_save(const Asking& asking, Reader& read) {
  FollowUp follow_up = *follow_up_in_address(asking);
  const Date on = read.past_day("on", asking.episode().ended_on, t("when the help ended"));
  follow_up.note = read.text("note");
  const bool again = !asking.correcting && read.raw("result") == "try_again";
  if (again) follow_up.due_on = on + try_again_days;
  else {
    follow_up.result = read.choice("result", asking.room.lists.follow_up, t("Choose how it is going"));
    follow_up.done_on = on;
    follow_up.by_name = asking.visit.staff.name;
  }
  Episode episode = asking.episode();
  episode.version = version_sent(read);
  return [episode, follow_up, who = asking.opened.who, line = asking.line(kept("short_term.followed_up"))](store::WriteTx& tx) -> Result<void> {
    if (auto saved = save_episode(tx, who, episode, line); !saved) return saved;
    put_follow_up(tx, who.id(), episode.id, follow_up);
    return {};
  };
}

http::Fields hours_blank(const Asking& asking) {
  http::Fields fields;
  put_day(fields, "week", monday_of(asking.visit.today - meeting_days));
  if (const Spell* spell = asking.whole().spell()) put_hours(fields, "planned", spell->hours);
  return fields;
}

std::vector<Html> hours_fields(const Asking&, const FormFields& ask) {
  return {ask.day("week", t("A day of the week"), t("Weeks begin on Monday. A week that is there already gets the new hours")), ask.hours("planned", t("Hours planned")),
          ask.hours("delivered", t("Hours given"))};
}

Save hours_save(const Asking& asking, Reader& read) {
  Week week;
  week.on = monday_of(read.past_day("week", monday_of(asking.episode().begun_on), t("when the help was asked for")));
  week.planned = read.hours("planned");
  week.delivered = read.hours("delivered");
  week.by_name = asking.visit.staff.name;
  if (!week.planned && !week.delivered) read.wrong("delivered", "hours_missing", t("Enter the hours planned, the hours given, or both"));
  return [episode = asking.episode(), week, who = asking.opened.who, line = asking.line(kept("short_term.hours_recorded"))](store::WriteTx& tx) -> Result<void> {
    put_week(tx, who.id(), episode.id, week);
    store::AuditLine audited = line;
    audited.subject = "short_term:" + episode.reference;
    audited.after = week_json(week);
    tx.audit(audited);
    tx.touch(who.id());
    return {};
  };
}

}  // namespace

const std::vector<Sheet>& ending_sheets() {
  static const std::vector<Sheet> sheets{
      {.pattern = "/short-term/:episode/cancel", .act = Act::cancel, .title = noted("It does not begin"), .button = noted("Save"), .done = "cancelled", .blank = cancel_blank,
       .fields = cancel_fields, .save = cancel_save},
      {.pattern = "/short-term/:episode/end", .act = Act::end, .title = noted("How it ended"), .button = noted("End short-term help"), .done = "ended", .keeps_draft = true,
       .recorded = was_ended, .blank = end_blank, .fields = end_fields, .save = end_save},
      {.pattern = "/short-term/:episode/after-death", .act = Act::close_after_death, .title = noted("Close after a death"), .button = noted("Close it"), .done = "after-death",
       .fields = death_fields, .save = death_save},
      {.pattern = "/short-term/:episode/follow-ups/:item", .act = Act::follow_up, .title = noted("How is it going?"), .button = noted("Save the follow-up"),
       .done = "followed-up", .there = follow_up_is_there, .still_open = follow_up_is_due, .recorded = follow_up_is_made, .blank = follow_up_blank, .fields = follow_up_fields, .save = follow_up_save,
       .saved_before = follow_up_before},
      {.pattern = "/short-term/:episode/hours", .act = Act::record_hours, .title = noted("Hours of a week"), .button = noted("Save the hours"), .done = "hours",
       .blank = hours_blank, .fields = hours_fields, .save = hours_save},
  };
  return sheets;
}

}  // namespace stepwise::short_term
