// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/progression/room.hpp"

namespace stepwise::progression {
namespace {

using access::Visit;
using html::element;
using html::Html;
using Kind = Field::Kind;

constexpr int usual_plan_months = 9, usual_review_days = 28, try_again_days = 7;

std::string self_reference(const Visit& visit) { return visit.staff.reference; }

std::vector<Field> strengths_fields() {
  return {{.kind = Kind::heading, .label = t("Strengths first")},
          {.kind = Kind::words, .name = "strengths", .label = t("What the person can do, enjoys and brings"), .hint = t("In their own words where you can. Start here"), .needed = t("Write what the person can do, enjoys and brings")},
          {.kind = Kind::words, .name = "what_i_want", .label = t("What I want"), .hint = t("In the person’s own words"), .needed = t("Write what the person wants, in their own words")}};
}

std::vector<Field> levels_fields(const Room& room, Date today) {
  const auto levels = choices_of(room.lists.level);
  return {{.kind = Kind::heading, .label = t("From one level to the next"), .hint = t("The levels are this council’s own way of saying how much support there is in a life.")},
          {.kind = Kind::one, .name = "direction", .label = t("Direction"), .hint = t("The plan is judged by this alone"), .needed = t("Choose the direction of the plan"), .choices = choices_of(room.lists.direction)},
          {.kind = Kind::pick, .name = "from_level", .label = t("Level now"), .needed = t("Choose the level now"), .choices = levels},
          {.kind = Kind::pick, .name = "to_level", .label = t("Next level"), .needed = t("Choose the next level"), .choices = levels},
          {.kind = Kind::day, .name = "starts_on", .label = t("The plan starts on"), .needed = t("Enter the day the plan starts"), .earliest = today - 730, .latest = today + 62, .out_of_range = t("Enter a day in the last two years or the next two months")},
          {.kind = Kind::day, .name = "ends_on", .label = t("The plan ends on"), .hint = t("6 to 12 months after it starts"), .needed = t("Enter the day the plan ends")}};
}

std::vector<Field> people_fields(const Opened& opened, Date today, bool is_new) {
  std::vector<Field> fields{{.kind = Kind::heading, .label = t("Steps and people")}};
  if (is_new) fields.push_back({.kind = Kind::words, .name = "steps", .label = t("Small steps"), .hint = t("One on each line. More can be added later, with a day and who helps"), .rows = 5});
  fields.push_back({.kind = Kind::words, .name = "who_helps", .label = t("Who helps"), .hint = t("Family, friends, places near home, then services")});
  fields.push_back({.kind = Kind::line, .name = "provider", .label = t("Provider"), .hint = t("If one works on this plan")});
  fields.push_back(staff_field(opened.staff, "worker", t("Whose plan it is to look after"), "", t("Choose who looks after the plan")));
  fields.push_back({.kind = Kind::day, .name = "review_on", .label = t("Next look at the plan together"), .needed = t("Enter the day of the next look at the plan"), .earliest = today, .out_of_range = t("Enter today or a later day")});
  return fields;
}

std::vector<Problem> plan_problems(const Room& room, const http::Fields& typed) {
  std::vector<Problem> problems;
  const Date starts = *day_of(typed, "starts_on"), ends = *day_of(typed, "ends_on"), review = *day_of(typed, "review_on");
  if (ends < starts.add_months(shortest_plan_months) - 1 || ends > starts.add_months(longest_plan_months))
    problems.push_back({"ends_on", "length", t("A plan is for 6 to 12 months. Enter a day from {0} to {1}", long_date(starts.add_months(shortest_plan_months)), long_date(starts.add_months(longest_plan_months)))});
  if (review > ends) problems.push_back({"review_on", "late", t("Look at the plan together before it ends on {0}", long_date(ends))});
  const auto wrong = direction_problem(typed.get("direction"), room.lists.rank(typed.get("from_level")).value_or(0), room.lists.rank(typed.get("to_level")).value_or(0));
  if (!wrong.empty()) problems.push_back({"to_level", "direction", wrong});
  return problems;
}

Result<void> put_typed(store::ReadTx& tx, const http::Fields& typed, Plan& plan) {
  const auto owner = owner_of(tx, typed.get("worker"));
  if (!owner) return fail(FaultKind::invalid, t("Choose who looks after the plan"));
  if (plan.owner.worker != owner->worker) plan.owner = *owner;
  plan.direction = text_of(typed, "direction");
  plan.from_level = text_of(typed, "from_level");
  plan.to_level = text_of(typed, "to_level");
  plan.strengths = text_of(typed, "strengths");
  plan.what_i_want = text_of(typed, "what_i_want");
  plan.who_helps = text_of(typed, "who_helps");
  plan.provider = text_of(typed, "provider");
  plan.starts_on = *day_of(typed, "starts_on");
  plan.ends_on = *day_of(typed, "ends_on");
  plan.review_on = *day_of(typed, "review_on");
  return {};
}

std::vector<Step> steps_typed(const http::Fields& typed) {
  std::vector<Step> steps;
  const auto text = text_of(typed, "steps");
  for (const auto line : split(text, '\n'))
    if (!trim(line).empty()) steps.push_back({.words = std::string{trim(line)}});
  return steps;
}

/// The level a first plan begins from is the first of the line of levels.
Result<void> begin_levels(store::WriteTx& tx, const Room& room, const Opened& opened, const Plan& plan, const store::AuditLine& line) {
  if (reached(opened.journey.levels).now != nullptr) return {};
  Level level{.on = plan.starts_on, .level = plan.from_level, .rank = room.lists.rank(plan.from_level).value_or(0)};
  level.evidence = kept("Where the plan begins").str();
  level.recorded_by = line.actor_name;
  const auto added = add_level(tx, room.random, opened.who, std::move(level), room.lists.version(), line);
  if (!added) return tl::unexpected{added.error()};
  return {};
}

Html dips_prompt(const Opened& opened, Date today) {
  const auto& details = opened.banner.person.details;
  if (!prompts_for_dips(details.born_on, details.primary_support_reason, today)) return {};
  return govuk::inset_text({.content = element("p", {{"class", "govuk-body"}}, t("Ups and downs are part of getting on. Talk about what to do when things dip while things are going well: the next page asks for it."))});
}

Result<Form> new_plan(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)tx;
  if (opened.journey.died_on) return fail(FaultKind::invalid, t("The person has died. No plan begins after that"));
  if (open_plan(opened.journey) != nullptr && begins(visit)) return fail(FaultKind::invalid, t("A plan is open already. Change that one, or end it first"));
  Form form{.title = t("Make a progression plan"), .path = "plan", .button = t("Save the plan"), .before = dips_prompt(opened, visit.today)};
  form.keeps_drafts = true;
  form.fields = strengths_fields();
  std::ranges::move(levels_fields(room, visit.today), std::back_inserter(form.fields));
  std::ranges::move(people_fields(opened, visit.today, true), std::back_inserter(form.fields));
  const Reached at = reached(opened.journey.levels);
  if (at.now != nullptr) form.typed.add("from_level", at.now->level);
  put_day(form.typed, "starts_on", visit.today);
  put_day(form.typed, "ends_on", visit.today.add_months(usual_plan_months));
  put_day(form.typed, "review_on", visit.today + usual_review_days);
  form.typed.add("worker", self_reference(visit));
  form.more = [&room](const http::Fields& typed) { return plan_problems(room, typed); };
  form.save = [&room, &visit, &opened](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Plan plan;
    if (auto put = put_typed(write, typed, plan); !put) return tl::unexpected{put.error()};
    plan.steps = steps_typed(typed);
    const auto line = visit.line("", opened.who.id(), "");
    const auto made = add_plan(write, room.random, opened.who, plan, line);
    if (!made) return made;
    if (auto begun = begin_levels(write, room, opened, plan, line); !begun) return tl::unexpected{begun.error()};
    return progression_href(opened.banner.reference) + "/plans/" + *made + "/when-things-dip?done=plan";
  };
  return form;
}

std::string ended_meanwhile() { return t("This plan was ended meanwhile. Copy what you need from here into the new plan"); }

http::Fields typed_of(const Plan& plan, const Staffing& staff) {
  http::Fields typed;
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, std::string>>{
           {"strengths", plan.strengths}, {"what_i_want", plan.what_i_want}, {"direction", plan.direction}, {"from_level", plan.from_level}, {"to_level", plan.to_level},
           {"who_helps", plan.who_helps}, {"provider", plan.provider}})
    typed.add(name, value);
  put_day(typed, "starts_on", plan.starts_on);
  put_day(typed, "ends_on", plan.ends_on);
  put_day(typed, "review_on", plan.review_on);
  typed.add("worker", reference_of(staff, plan.owner.worker_name));
  return typed;
}

Result<Form> change_plan(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)tx;
  const Plan* plan = plan_of_address(visit, opened.journey);
  if (plan == nullptr || (plan->ended_on && begins(visit))) return tl::unexpected{no_such_thing()};
  Form form{.title = t("Change the plan"), .path = "plans/" + plan->reference + "/change", .button = t("Save changes")};
  form.keeps_drafts = true;
  form.version = plan->version;
  form.fields = strengths_fields();
  std::ranges::move(levels_fields(room, visit.today), std::back_inserter(form.fields));
  std::ranges::move(people_fields(opened, visit.today, false), std::back_inserter(form.fields));
  form.fields.push_back({.kind = Kind::words, .name = "amended_reason", .label = t("What changed, and why"), .hint = t("Kept with the plan, beside what it said before"), .needed = t("Write what changed, and why"), .rows = 2});
  form.typed = typed_of(*plan, opened.staff);
  form.more = [&room](const http::Fields& typed) { return plan_problems(room, typed); };
  form.save = [&visit, &opened, plan](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    if (plan->ended_on) return fail(FaultKind::invalid, ended_meanwhile());
    Plan changed = *plan;
    if (auto put = put_typed(write, typed, changed); !put) return tl::unexpected{put.error()};
    changed.amended_reason = text_of(typed, "amended_reason");
    auto line = visit.line("", opened.who.id(), "");
    line.reason = changed.amended_reason;
    if (auto saved = save_plan(write, opened.who, changed, line, "progression.plan_changed"); !saved) return tl::unexpected{saved.error()};
    return progression_href(opened.banner.reference) + "?done=changed";
  };
  return form;
}

Result<Form> end_plan(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)tx;
  const Plan* plan = plan_of_address(visit, opened.journey);
  if (plan == nullptr || plan->ended_on) return tl::unexpected{no_such_thing()};
  Form form{.title = t("End the plan"), .path = "plans/" + plan->reference + "/end", .button = t("End the plan")};
  form.version = plan->version;
  form.before = element("p", {{"class", "govuk-body"}}, t("Everything reached stays on the record. {0} days on, somebody asks whether it holds, unless a new plan follows.", opened.rhythm.follow_up_days));
  form.fields = {{.kind = Kind::one, .name = "ended_how", .label = t("How did it end?"), .needed = t("Choose how the plan ended"), .choices = choices_of(room.lists.ending)},
                 {.kind = Kind::day, .name = "ended_on", .label = t("When?"), .needed = t("Enter the day the plan ended"), .earliest = plan->starts_on, .latest = visit.today, .out_of_range = t("Enter a day from the start of the plan to today")},
                 {.kind = Kind::words, .name = "ended_words", .label = t("In the person’s words, what is different now?")}};
  put_day(form.typed, "ended_on", visit.today);
  form.save = [&room, &visit, &opened, plan](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Plan ended = *plan;
    ended.ended_on = day_of(typed, "ended_on");
    ended.ended_how = text_of(typed, "ended_how");
    ended.ended_words = text_of(typed, "ended_words");
    if (room.lists.ending.value(ended.ended_how, "follow_up") == "yes") ended.follow_up_due_on = *ended.ended_on + opened.rhythm.follow_up_days;
    if (auto saved = save_plan(write, opened.who, ended, visit.line("", opened.who.id(), ""), "progression.plan_ended"); !saved) return tl::unexpected{saved.error()};
    return progression_href(opened.banner.reference) + "?done=ended";
  };
  return form;
}

Result<Form> follow_up(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)tx;
  const Plan* plan = plan_of_address(visit, opened.journey);
  if (plan == nullptr || standing_of(*plan, opened.journey.died_on).where != PlanStanding::Where::to_follow_up) return tl::unexpected{no_such_thing()};
  Form form{.title = t("Does it hold?"), .path = "plans/" + plan->reference + "/follow-up", .button = t("Save")};
  form.version = plan->version;
  form.fields = {{.kind = Kind::one, .name = "result", .label = t("Does what was reached still hold?"), .needed = t("Choose whether it holds"), .choices = choices_of(room.lists.follow_up)},
                 {.kind = Kind::day, .name = "on", .label = t("When did you ask?"), .needed = t("Enter the day you asked"), .earliest = plan->ended_on, .latest = visit.today, .out_of_range = t("Enter a day from the end of the plan to today")},
                 {.kind = Kind::words, .name = "note", .label = t("What they said")}};
  put_day(form.typed, "on", visit.today);
  form.save = [&visit, &opened, plan](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Plan asked = *plan;
    asked.follow_up_note = text_of(typed, "note");
    if (typed.get("result") == "not_reached") {
      asked.follow_up_due_on = visit.today + try_again_days;
    } else {
      asked.follow_up_result = text_of(typed, "result");
      asked.followed_up_on = day_of(typed, "on");
    }
    if (auto saved = save_plan(write, opened.who, asked, visit.line("", opened.who.id(), ""), "progression.followed_up"); !saved) return tl::unexpected{saved.error()};
    return progression_href(opened.banner.reference) + "?done=followed";
  };
  return form;
}

std::vector<Field> agreement_fields(Date today) {
  return {{.kind = Kind::words, .name = "early_signs", .label = t("Early signs"), .hint = t("What I, and people who know me, notice first"), .needed = t("Write the early signs")},
          {.kind = Kind::words, .name = "triggers", .label = t("What can set it off")},
          {.kind = Kind::words, .name = "what_i_do", .label = t("What I do"), .needed = t("Write what the person does themselves")},
          {.kind = Kind::words, .name = "dip_helpers", .label = t("Who helps, and how")},
          {.kind = Kind::words, .name = "what_services_do", .label = t("What services do, and do not do"), .hint = t("Agreed now, so that nobody falls back on more than is needed")},
          {.kind = Kind::line, .name = "quick_contact", .label = t("Quick contact"), .hint = t("A name and a number that answers"), .needed = t("Write who to call, and the number")},
          {.kind = Kind::day, .name = "agreed_on", .label = t("Agreed on"), .needed = t("Enter the day it was agreed"), .latest = today, .out_of_range = t("Enter today or an earlier day")}};
}

Result<Form> when_things_dip(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)room, (void)tx;
  const Plan* plan = plan_of_address(visit, opened.journey);
  if (plan == nullptr || (plan->ended_on && begins(visit))) return tl::unexpected{no_such_thing()};
  const WhenThingsDip& now = plan->dips;
  Form form{.title = t("When things dip"), .path = "plans/" + plan->reference + "/when-things-dip", .button = t("Save")};
  form.keeps_drafts = true;
  form.version = plan->version;
  form.before = element("p", {{"class", "govuk-body"}}, t("Dips are a normal part of living more of your own life. Agree what to do while things go well. It makes a card to print and keep."));
  if (visit.request.query.get("done") == "plan") form.before = govuk::notification_banner({.text = t("The plan is saved. This page can wait: leave it when you like."), .success = true}) + form.before;
  form.fields = agreement_fields(visit.today);
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, std::string>>{{"early_signs", now.early_signs}, {"triggers", now.triggers}, {"what_i_do", now.what_i_do},
           {"dip_helpers", now.who_helps}, {"what_services_do", now.what_services_do}, {"quick_contact", now.quick_contact}})
    form.typed.add(name, value);
  put_day(form.typed, "agreed_on", now.agreed_on.value_or(visit.today));
  form.save = [&visit, &opened, plan](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    if (plan->ended_on) return fail(FaultKind::invalid, ended_meanwhile());
    Plan agreed = *plan;
    agreed.dips = {text_of(typed, "early_signs"), text_of(typed, "triggers"), text_of(typed, "what_i_do"), text_of(typed, "dip_helpers"), text_of(typed, "what_services_do"), text_of(typed, "quick_contact"), day_of(typed, "agreed_on")};
    if (auto saved = save_plan(write, opened.who, agreed, visit.line("", opened.who.id(), ""), "progression.dips_agreed"); !saved) return tl::unexpected{saved.error()};
    return progression_href(opened.banner.reference) + "?done=agreed";
  };
  return form;
}

}  // namespace

access::Routes plan_routes(const RoomPointer& room) {
  access::Routes routes;
  add_form(routes, room, "/people/:person/progression/plan", new_plan);
  add_form(routes, room, "/people/:person/progression/plans/:plan/change", change_plan);
  add_form(routes, room, "/people/:person/progression/plans/:plan/end", end_plan);
  add_form(routes, room, "/people/:person/progression/plans/:plan/follow-up", follow_up);
  add_form(routes, room, "/people/:person/progression/plans/:plan/when-things-dip", when_things_dip);
  return routes;
}

}  // namespace stepwise::progression
