// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "govuk/govuk.hpp"
#include "practice/progression/room.hpp"

namespace stepwise::progression {
namespace {

using access::Visit;
using html::element;
using Kind = Field::Kind;

std::string back_home(const Opened& opened, std::string_view done) { return progression_href(opened.banner.reference) + "?done=" + std::string{done}; }

std::vector<Choice> own_levels(const Room& room) {
  auto choices = choices_of(room.lists.level);
  choices.push_back({"not_asked", t("Not asked")});
  choices.push_back({"not_known", t("Not known")});
  choices.push_back({"declined", t("Declined to say")});
  return choices;
}

std::vector<Field> level_fields(const Room& room, Date today, bool needed) {
  return {{.kind = Kind::pick, .name = "level", .label = t("Level now, as you see it"), .needed = needed ? t("Choose the level now").str() : "", .choices = choices_of(room.lists.level)},
          {.kind = Kind::pick, .name = "own_level", .label = t("Level now, as the person sees it"), .hint = t("Both are kept. They may differ"), .choices = own_levels(room)},
          {.kind = Kind::rating, .name = "own_rating", .label = t("How I would say it is going, from 0 to 10"), .hint = t("The person’s own number. Leave it empty when not asked")},
          {.kind = Kind::words, .name = "evidence", .label = t("What shows it"), .hint = t("What the person does now, and who saw it"), .needed = needed ? t("Write what shows it").str() : "", .latest = today}};
}

/// A day of the person's life, up to today.
Field life_day(std::string_view label, const Opened& opened, Date today) {
  constexpr int longest_life_months = 12 * 125;
  const Date born = opened.banner.person.details.born_on.value_or(today.add_months(-longest_life_months));
  const auto died = opened.journey.died_on;
  return {.kind = Kind::day, .name = "on", .label = std::string{label}, .needed = t("Enter the day"), .earliest = born, .latest = died ? std::min(*died, today) : today,
          .out_of_range = died ? t("Enter a day from {0} to {1}", long_date(born), long_date(*died)) : t("Enter a day from {0} to today", long_date(born))};
}

Field day_field(std::string_view name, std::string_view label, Date today, std::optional<Date> earliest = {}) {
  return {.kind = Kind::day, .name = std::string{name}, .label = std::string{label}, .needed = t("Enter the day"), .earliest = earliest, .latest = today, .out_of_range = earliest ? t("Enter a day from {0} to today", long_date(*earliest)) : t("Enter today or an earlier day").str()};
}

Level level_typed(const Room& room, const Visit& visit, const http::Fields& typed, Date on) {
  Level level{.on = on, .level = text_of(typed, "level")};
  level.rank = room.lists.rank(level.level).value_or(0);
  if (const auto own = text_of(typed, "own_level"); !own.empty()) level.own_level = own;
  level.own_rating = rating_of(typed, "own_rating");
  level.evidence = text_of(typed, "evidence");
  level.recorded_by = visit.staff.name;
  return level;
}

Result<Form> record_level(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)tx;
  Form form{.title = t("Record where I am now"), .path = "level", .button = t("Save")};
  form.fields = level_fields(room, visit.today, true);
  form.fields.insert(form.fields.begin(), life_day(t("On which day?"), opened, visit.today));
  put_day(form.typed, "on", visit.today);
  form.typed.add("own_level", "not_asked");
  form.save = [&room, &visit, &opened](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    const auto added = add_level(write, room.random, opened.who, level_typed(room, visit, typed, *day_of(typed, "on")), room.lists.version(), visit.line("", opened.who.id(), ""));
    if (!added) return added;
    return back_home(opened, "level");
  };
  return form;
}

Result<Form> put_level_right(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)tx;
  const auto wrong = std::ranges::find(opened.journey.levels, visit.request.part("level"), &Level::reference);
  if (wrong == opened.journey.levels.end() || !wrong->corrected_by.empty()) return tl::unexpected{no_such_thing()};
  Form form{.title = t("Put a level right"), .path = "levels/" + wrong->reference + "/put-right", .button = t("Save")};
  form.before = element("p", {{"class", "govuk-body"}}, t("Only for what was written by mistake. The mistaken line stays to be seen and no longer counts."));
  form.fields = level_fields(room, visit.today, true);
  form.fields.insert(form.fields.begin(), life_day(t("On which day?"), opened, visit.today));
  form.fields.push_back({.kind = Kind::words, .name = "correction_reason", .label = t("What was mistaken?"), .needed = t("Write what was mistaken"), .rows = 2});
  put_day(form.typed, "on", wrong->on);
  form.typed.add("level", wrong->level);
  form.typed.add("own_level", wrong->own_level);
  if (wrong->own_rating) form.typed.add("own_rating", std::to_string(*wrong->own_rating));
  form.typed.add("evidence", wrong->evidence);
  form.save = [&room, &visit, &opened, wrong](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Level right = level_typed(room, visit, typed, *day_of(typed, "on"));
    right.corrects = wrong->reference;
    right.correction_reason = text_of(typed, "correction_reason");
    const auto added = add_level(write, room.random, opened.who, std::move(right), room.lists.version(), visit.line("", opened.who.id(), ""));
    if (!added) return added;
    return progression_href(opened.banner.reference) + "/trajectory?done=right";
  };
  return form;
}

std::vector<Choice> dips_to_settle(const Room& room, const Opened& opened) {
  std::vector<Choice> choices;
  for (const auto& event : opened.journey.happenings) {
    if (!is_dip(event)) continue;
    const auto status = standing_of(opened.journey, event).status;
    if (status != DipStatus::back && status != DipStatus::closed && status != DipStatus::new_goals) choices.push_back({event.reference, t("{0} of {1}", listed(room.lists.event.label(event.kind)), long_date(event.on))});
  }
  return choices;
}

/// The level a dip began from: the latest before its day, or a higher one of the day itself, else where the open plan began. A level
/// of the same day that is lower is where the dip led to, written down first.
std::pair<std::string, std::optional<int>> level_before(const Room& room, const Journey& journey, Date on) {
  const Level* before = nullptr;
  for (const auto& level : journey.levels)
    if (level.corrected_by.empty() && (level.on < on || (level.on == on && (before == nullptr || level.rank > before->rank)))) before = &level;
  if (before != nullptr) return {before->level, before->rank};
  if (const Plan* plan = open_plan(journey)) return {plan->from_level, room.lists.rank(plan->from_level)};
  return {"", std::nullopt};
}

/// The dip that what was typed says is over; "" for none.
std::string settled_by(const Room& room, const Opened& opened, const http::Fields& typed) {
  if (typed.get("kind") != "recovery") return "";
  const auto dips = dips_to_settle(room, opened);
  return dips.size() == 1 ? dips.front().value : text_of(typed, "settles");
}

std::vector<Problem> event_problems(const Room& room, const Opened& opened, const http::Fields& typed) {
  const auto kind = typed.get("kind");
  if (is_dip_kind(kind) && !level_before(room, opened.journey, *day_of(typed, "on")).second)
    return {{"on", "no_level", t("Record the level from before this day first, so that it can be seen when it is back")}};
  if (const auto dip = std::ranges::find(opened.journey.happenings, settled_by(room, opened, typed), &Happening::reference); dip != opened.journey.happenings.end() && *day_of(typed, "on") < dip->on)
    return {{"on", "before_dip", t("Enter a day from {0} to today", long_date(dip->on))}};
  if (kind == "recovery" && typed.get("level").empty()) return {{"level", "needed", t("Choose the level now, so that it can be seen what came back")}};
  return {};
}

Result<std::string> save_event(const Room& room, Visit& visit, const Opened& opened, store::WriteTx& write, const http::Fields& typed) {
  Happening event{.on = *day_of(typed, "on"), .kind = text_of(typed, "kind"), .words = text_of(typed, "words"), .noticed_by = text_of(typed, "noticed_by")};
  event.recorded_by = visit.staff.name;
  event.settles = settled_by(room, opened, typed);
  if (is_dip_kind(event.kind)) {
    std::tie(event.level_before, event.rank_before) = level_before(room, opened.journey, event.on);
    const Plan* plan = open_plan(opened.journey);
    event.owner = plan != nullptr ? plan->owner : owner_of(visit.staff);
    event.answer_by = visit.today + opened.rhythm.answer_days;
  }
  const auto line = visit.line("", opened.who.id(), "");
  const auto added = add_happening(write, room.random, opened.who, event, line);
  if (!added) return added;
  if (!typed.get("level").empty()) {
    Level level = level_typed(room, visit, typed, event.on);
    if (level.evidence.empty()) level.evidence = event.words;
    if (auto kept = add_level(write, room.random, opened.who, std::move(level), room.lists.version(), line); !kept) return kept;
  }
  if (is_dip_kind(event.kind)) return progression_href(opened.banner.reference) + "/dips/" + *added + "?done=dip";
  return back_home(opened, "event");
}

Result<Form> record_event(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)tx;
  Form form{.title = t("Record something that happened"), .path = "event", .button = t("Save")};
  form.keeps_drafts = true;
  form.fields = {{.kind = Kind::one, .name = "kind", .label = t("What was it?"), .needed = t("Choose what it was"), .choices = choices_of(room.lists.event)},
                 life_day(t("On which day?"), opened, visit.today),
                 {.kind = Kind::words, .name = "words", .label = t("What happened?"), .hint = t("In the person’s words where you can"), .needed = t("Write what happened")},
                 {.kind = Kind::pick, .name = "noticed_by", .label = t("Who noticed?"), .needed = t("Choose who noticed"), .choices = choices_of(room.lists.noticed)}};
  if (const auto dips = dips_to_settle(room, opened); dips.size() > 1)
    form.fields.push_back({.kind = Kind::pick, .name = "settles", .label = t("Which dip is over?"), .hint = t("Only for a recovery"), .choices = dips});
  form.fields.push_back({.kind = Kind::heading, .label = t("Where I am now"), .hint = t("If you know it. For a recovery the level is needed.")});
  for (auto& field : level_fields(room, visit.today, false))
    if (field.name != "evidence") form.fields.push_back(std::move(field));
  const auto kind = visit.request.query.get("kind");
  form.typed.add("kind", std::string{kind});
  form.typed.add("own_level", "not_asked");
  put_day(form.typed, "on", visit.today);
  form.more = [&room, &opened](const http::Fields& typed) { return event_problems(room, opened, typed); };
  form.save = [&room, &visit, &opened](store::WriteTx& write, const http::Fields& typed) { return save_event(room, visit, opened, write, typed); };
  return form;
}

Result<Form> record_meeting(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)tx;
  Form form{.title = t("Record that we met"), .path = "met", .button = t("Save")};
  auto ways = choices_of(room.lists.meeting);
  std::erase_if(ways, [](const Choice& way) { return way.value == weekly_meeting; });
  form.fields = {life_day(t("When did you meet?"), opened, visit.today),
                 {.kind = Kind::pick, .name = "how", .label = t("How?"), .needed = t("Choose how you met"), .choices = std::move(ways)},
                 {.kind = Kind::one, .name = "person_there", .label = t("Was the person there themselves?"), .needed = t("Choose whether the person was there"), .choices = {{"yes", t("Yes")}, {"no", t("No, others only")}}},
                 {.kind = Kind::words, .name = "note", .label = t("What was said and done")}};
  put_day(form.typed, "on", visit.today);
  form.save = [&visit, &opened](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    const Meeting meeting{*day_of(typed, "on"), text_of(typed, "how"), typed.get("person_there") == "yes", text_of(typed, "note"), visit.staff.name};
    if (auto added = add_meeting(write, opened.who, meeting, visit.line("", opened.who.id(), "")); !added) return tl::unexpected{added.error()};
    return back_home(opened, "met");
  };
  return form;
}

Result<Form> new_step(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)tx;
  const Plan* plan = plan_of_address(visit, opened.journey);
  if (plan == nullptr || plan->ended_on) return tl::unexpected{no_such_thing()};
  Form form{.title = t("Add a step"), .path = "plans/" + plan->reference + "/steps", .button = t("Save the step")};
  form.fields = {{.kind = Kind::line, .name = "words", .label = t("The step"), .hint = t("Small, and the person’s own"), .needed = t("Write the step")},
                 {.kind = Kind::line, .name = "who_helps", .label = t("Who helps")},
                 {.kind = Kind::day, .name = "by_on", .label = t("By when?"), .earliest = plan->starts_on, .latest = plan->ends_on, .out_of_range = t("Enter a day within the plan, up to {0}", long_date(plan->ends_on))}};
  form.save = [&room, &visit, &opened, plan](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    const Step step{.words = text_of(typed, "words"), .who_helps = text_of(typed, "who_helps"), .by_on = day_of(typed, "by_on")};
    if (auto added = add_step(write, room.random, opened.who, *plan, step, visit.line("", opened.who.id(), "")); !added) return added;
    return back_home(opened, "step");
  };
  return form;
}

Result<Form> settle(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)room, (void)tx;
  const Plan* plan = plan_of_address(visit, opened.journey);
  if (plan == nullptr) return tl::unexpected{no_such_thing()};
  const auto step = std::ranges::find(plan->steps, visit.request.part("step"), &Step::reference);
  if (step == plan->steps.end()) return tl::unexpected{no_such_thing()};
  Form form{.title = t("How did the step go?"), .path = "plans/" + plan->reference + "/steps/" + step->reference, .button = t("Save")};
  form.before = govuk::inset_text({.content = html::lines(step->words)});
  form.fields = {{.kind = Kind::one, .name = "how", .label = t("Where does it stand?"), .needed = t("Choose where the step stands"), .choices = {{"reached", t("Reached")}, {"changed", t("Changed for another"), t("People change their minds, and steps change with them")}}},
                 day_field("on", t("When?"), visit.today),
                 {.kind = Kind::words, .name = "note", .label = t("What helped, what we learned")}};
  form.typed.add("how", step->how);
  form.typed.add("note", step->note);
  put_day(form.typed, "on", step->settled_on.value_or(visit.today));
  form.save = [&visit, &opened, step](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Step settled = *step;
    settled.how = text_of(typed, "how");
    settled.settled_on = day_of(typed, "on");
    settled.note = text_of(typed, "note");
    if (auto saved = settle_step(write, opened.who, settled, visit.line("", opened.who.id(), "")); !saved) return tl::unexpected{saved.error()};
    return back_home(opened, "step");
  };
  return form;
}

}  // namespace

access::Routes level_routes(const RoomPointer& room) {
  access::Routes routes;
  add_form(routes, room, "/people/:person/progression/level", record_level);
  add_form(routes, room, "/people/:person/progression/levels/:level/put-right", put_level_right);
  add_form(routes, room, "/people/:person/progression/event", record_event);
  add_form(routes, room, "/people/:person/progression/met", record_meeting);
  add_form(routes, room, "/people/:person/progression/plans/:plan/steps", new_step);
  add_form(routes, room, "/people/:person/progression/plans/:plan/steps/:step", settle);
  return routes;
}

}  // namespace stepwise::progression
