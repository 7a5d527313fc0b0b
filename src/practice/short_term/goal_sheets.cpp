// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/sheet.hpp"

namespace stepwise::short_term {
namespace {

constexpr int best_rating = 10, heaviest = 3;

const Goal* goal_in_address(const Asking& asking) { return asking.whole().goal(asking.item()); }
bool goal_is_there(const Asking& asking) { return goal_in_address(asking) != nullptr; }
bool goal_is_active(const Asking& asking) { return goal_in_address(asking)->active(); }

std::vector<Html> goal_fields(const Asking&, const FormFields& ask) {
  std::vector<govuk::ChoiceItem> weights{{.value = "1", .text = t("A little")}, {.value = "2", .text = t("Quite")}, {.value = "3", .text = t("Very")}};
  return {ask.text("words", t("The goal, in the person’s own words"), t("Like “Make my own breakfast and carry it to the table”"), 2),
          ask.text("baseline", t("Where they are with it now"), {}, 2),
          ask.text("measure", t("How they, and others, will know"), t("Something to see or count: how far, how often, with whom"), 2),
          ask.day("target", t("By when"), t("A day the person thinks they can do it by")),
          ask.rating("start_rating", t("How it is now, from 0 to 10"), t("The person’s own number: 10 is just as I want it")),
          heading_m(t("What would be less, and more, than expected")),
          paragraph(t("Written now, before it begins, so that nobody moves the line afterwards.")),
          ask.line("expected", t("0: as expected"), t("What reaching the goal looks like"), ""),
          ask.line("less", t("-1: less than expected"), t("Often where they are now"), ""),
          ask.line("much_less", t("-2: much less than expected"), {}, ""),
          ask.line("more", t("+1: more than expected"), {}, ""),
          ask.line("much_more", t("+2: much more than expected"), {}, ""),
          ask.choose("importance", t("How much it matters to the person"), weights),
          ask.choose("difficulty", t("How hard it looks"), weights)};
}

std::string enough_goals() { return t("There are {0} goals already. Set one aside first: few goals are reached, many are not", most_goals); }

std::vector<Html> new_fields(const Asking& asking, const FormFields& ask) {
  std::vector<Html> all;
  if (asking.whole().active_goals().size() >= most_goals) all.push_back(govuk::inset_text({.content = paragraph(enough_goals())}));
  add(all, goal_fields(asking, ask));
  return all;
}

Goal goal_read(const Asking& asking, Reader& read) {
  Goal goal;
  goal.reference = new_reference(asking.room.random);
  goal.words = read.needed("words", t("Write the goal in the person’s own words"), 500);
  goal.baseline = read.needed("baseline", t("Write down where they are with it now"), 1000);
  goal.measure = read.needed("measure", t("Write down how they, and others, will know"), 1000);
  goal.target_on = read.day("target");
  if (!goal.target_on) read.wrong("target", "day_missing", t("Enter the day by when, like 21 11 2026"));
  else if (*goal.target_on <= asking.visit.today) read.wrong("target", "day_past", t("The day by when must be after today"));
  goal.start_rating = read.number("start_rating", 0, best_rating, t("Choose a number from 0 to 10"));
  goal.expected = read.needed("expected", t("Write down what reaching the goal looks like"), 300);
  goal.less = read.text("less", 300);
  goal.much_less = read.text("much_less", 300);
  goal.more = read.text("more", 300);
  goal.much_more = read.text("much_more", 300);
  goal.importance = read.number("importance", 0, heaviest, t("Choose how much it matters")).value_or(1);
  goal.difficulty = read.number("difficulty", 0, heaviest, t("Choose how hard it looks")).value_or(1);
  goal.set_on = asking.visit.today;
  return goal;
}

std::optional<SavedBefore> new_before(const Asking& asking, Reader& read) {
  const Goal* made = asking.whole().goal(goal_made_by(asking.tx, form_token(read)));
  if (made == nullptr) return std::nullopt;
  return SavedBefore{made->words == read.text("words") && made->measure == read.text("measure") && made->expected == read.text("expected")};
}

http::Fields new_blank(const Asking&) {
  http::Fields fields;
  fields.add("importance", "1");
  fields.add("difficulty", "1");
  return fields;
}

Save new_save(const Asking& asking, Reader& read) {
  const Goal goal = goal_read(asking, read);
  if (asking.whole().active_goals().size() >= most_goals)
    read.wrong("words", "too_many_goals", enough_goals());
  return [episode = asking.episode(), goal, who = asking.opened.who, token = form_token(read), line = asking.line("")](store::WriteTx& tx) -> Result<void> {
    const auto whole = read_case(tx, who.readable(), episode.reference);
    if (whole && whole->active_goals().size() >= most_goals && goal_made_by(tx, token).empty())
      return fail(FaultKind::stale, t("Somebody added a goal meanwhile, and there are {0} now. Set one aside first", most_goals));
    if (auto added = add_goal(tx, who, episode, goal, token, line); !added) return tl::unexpected{added.error()};
    return {};
  };
}

http::Fields change_blank(const Asking& asking) {
  const Goal& goal = *goal_in_address(asking);
  http::Fields fields;
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, const std::string&>>{
           {"words", goal.words}, {"baseline", goal.baseline}, {"measure", goal.measure}, {"expected", goal.expected}, {"less", goal.less},
           {"much_less", goal.much_less}, {"more", goal.more}, {"much_more", goal.much_more}})
    fields.add(name, value);
  put_day(fields, "target", goal.target_on);
  put_number(fields, "start_rating", goal.start_rating);
  put_number(fields, "importance", goal.importance);
  put_number(fields, "difficulty", goal.difficulty);
  return fields;
}

std::vector<Html> change_fields(const Asking& asking, const FormFields& ask) {
  std::vector<Html> all{paragraph(t("The goal as it is now is set aside with its ratings, and this one takes its place."))};
  add(all, goal_fields(asking, ask));
  all.push_back(ask.text("reason", t("Why does it change?"), t("What the person says now"), 2));
  return all;
}

/// Sets the goal aside unless somebody has; what `then` does goes with it.
Save set_aside(const Asking& asking, Date on, std::string reason, const Save& then) {
  Goal goal = *goal_in_address(asking);
  goal.set_aside_on = on;
  goal.set_aside_reason = std::move(reason);
  return [episode = asking.episode(), goal, who = asking.opened.who, line = asking.line(kept("short_term.goal_set_aside")), then](store::WriteTx& tx) -> Result<void> {
    const auto whole = read_case(tx, who.readable(), episode.reference);
    const Goal* now = whole ? whole->goal(goal.reference) : nullptr;
    if (now == nullptr || !now->active()) return fail(FaultKind::stale, t("Somebody changed this goal first. What you typed is still here: open the goals again, and change the new one"));
    save_goal(tx, who.id(), episode.id, goal);
    store::AuditLine audited = line;
    audited.subject = "short_term:" + episode.reference;
    audited.reason = goal.set_aside_reason;
    tx.audit(audited);
    tx.touch(who.id());
    return then ? then(tx) : Result<void>{};
  };
}

Save change_save(const Asking& asking, Reader& read) {
  Goal goal = goal_read(asking, read);
  goal.replaces = goal_in_address(asking)->reference;
  std::string reason = read.needed("reason", t("Say why the goal changes"));
  const Save add_new = [episode = asking.episode(), goal, who = asking.opened.who, token = form_token(read), line = asking.line("")](store::WriteTx& tx) -> Result<void> {
    if (auto added = add_goal(tx, who, episode, goal, token, line); !added) return tl::unexpected{added.error()};
    return {};
  };
  return set_aside(asking, asking.visit.today, std::move(reason), add_new);
}

std::vector<Html> aside_fields(const Asking& asking, const FormFields& ask) {
  return {html::element("blockquote", {{"class", "govuk-inset-text"}}, goal_in_address(asking)->words),
          ask.text("reason", t("Why is it set aside?"), t("It keeps its ratings. A goal that is reached is not set aside: it is rated at the end"), 2)};
}

std::optional<SavedBefore> aside_before(const Asking& asking, Reader& read) {
  const Goal* goal = goal_in_address(asking);
  if (goal == nullptr || goal->active() || goal->set_aside_reason != read.text("reason")) return std::nullopt;
  return SavedBefore{true};
}

Save aside_save(const Asking& asking, Reader& read) {
  std::string reason = read.needed("reason", t("Say why the goal is set aside"));
  return set_aside(asking, asking.visit.today, std::move(reason), {});
}

}  // namespace

const std::vector<Sheet>& goal_sheets() {
  static const std::vector<Sheet> sheets{
      {.pattern = "/short-term/:episode/goals/new", .act = Act::change_goals, .title = noted("Add a goal"), .button = noted("Save the goal"), .done = "goal",
       .keeps_draft = true, .blank = new_blank, .fields = new_fields, .save = new_save, .saved_before = new_before},
      {.pattern = "/short-term/:episode/goals/:item/change", .act = Act::change_goals, .title = noted("Change a goal"), .button = noted("Save the goal"), .done = "goal",
       .there = goal_is_there, .still_open = goal_is_active, .blank = change_blank, .fields = change_fields, .save = change_save, .saved_before = new_before},
      {.pattern = "/short-term/:episode/goals/:item/set-aside", .act = Act::change_goals, .title = noted("Set a goal aside"), .button = noted("Set it aside"),
       .done = "set-aside", .there = goal_is_there, .still_open = goal_is_active, .fields = aside_fields, .save = aside_save, .saved_before = aside_before},
  };
  return sheets;
}

}  // namespace stepwise::short_term
