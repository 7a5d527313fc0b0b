// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/plan/answered.hpp"
#include "practice/plan/plan_pages.hpp"
#include "practice/plan/room.hpp"

namespace stepwise::plan {
namespace {

using access::Visit;
using html::element;
using html::Html;
using sheet::Field;
using sheet::Form;
using sheet::Opened;
using Kind = Field::Kind;

constexpr std::string_view yes = "yes";

/// A form of a plan, sent to its own step.
Form form_of(const Opened& opened, const Plan& plan, std::string_view step, std::string title, bool drafts) {
  Form form{.title = std::move(title), .action = plan_href(opened.banner.reference, plan.reference) + "/" + std::string{step}, .back = plan_href(opened.banner.reference, plan.reference), .button = t("Save")};
  form.version = plan.version;
  if (drafts) form.draft_kind = "plan:" + plan.reference + "/" + std::string{step};
  return form;
}

void put(http::Fields& typed, std::initializer_list<std::pair<const char*, std::string>> values) {
  for (const auto& [name, value] : values)
    if (!value.empty()) typed.add(name, value);
}

/// Keeps a changed plan and goes back to it. When the plan says something else the person is asked again.
auto keeps(Visit& visit, const Opened& opened, const Plan& plan, std::string_view action, std::string_view done, std::function<void(Plan&, const http::Fields&)> change) {
  return [&visit, &opened, plan, action, done, change = std::move(change)](store::WriteTx& tx, const http::Fields& typed) -> Result<std::string> {
    Plan changed = plan;
    change(changed, typed);
    if (!says_the_same(plan, changed)) take_back_answer(changed);
    if (auto saved = save_plan(tx, opened.who, changed, visit.line("", opened.who.id(), ""), action); !saved) return tl::unexpected{saved.error()};
    return done_href(plan_href(opened.banner.reference, plan.reference), done, plan, changed);
  };
}

std::vector<Field> words_fields(const Around& now, const Plan& plan, Date today) {
  std::vector<Field> fields{
      {.kind = Kind::one, .name = "written_by", .label = t("Who holds the pen?"), .hint = t("Anybody may, with as much help as they ask for"), .needed = t("Choose who writes the plan"), .choices = choices(authors())},
      {.name = "my_words", .label = t("What matters to me and how I want to live"), .hint = t("In the person’s own words. They stay as they are"), .rows = 6},
      {.name = "matters", .label = t("What in the person’s wellbeing and everyday life this is about"), .hint = t("Dignity, health, safety, say over one’s life, work and learning, money, people, home, giving to others")},
      {.name = "advice", .label = t("Advice on meeting needs, making them smaller and keeping well"), .hint = t("Also for needs that the council does not meet")},
      {.name = "difference", .label = t("Why the cost is another than the starting estimate"), .hint = t("Only where it is. The estimate is no limit and no promise")},
      {.kind = Kind::one, .name = "payment_every", .label = t("How often is the direct payment paid?"), .hint = t("Only where there is one"), .choices = choices(payment_rhythms())},
      {.name = "involved", .label = t("Who took part, and whom the person wanted there"), .rows = 2},
      {.kind = Kind::one, .name = "heard", .label = t("Was the [[carer]] or advocate heard?"), .choices = choices(heard_answers())},
      {.name = "heard_words", .label = t("What they said, as far as they want it here"), .hint = t("What [[a carer]] said about themselves stays in their own record"), .rows = 2},
      {.kind = Kind::day, .name = "review_on", .label = t("First review"), .hint = t("6 to 8 weeks after it begins"), .earliest = today, .out_of_range = t("Enter today or a later day")},
      {.kind = Kind::boxes, .name = "checks_seen", .label = t("Outcomes"), .choices = {{std::string{yes}, t("I have looked at the checks of the outcomes with the person"), ""}}}};
  if (assessment_moved_on(plan, now))
    fields.push_back({.kind = Kind::boxes, .name = "assessment_seen", .label = t("The [[assessment]] changed"), .choices = {{std::string{yes}, t("I have read it as it is now, and this plan fits it"), ""}}});
  return fields;
}

void put_words(Plan& plan, const http::Fields& typed, const std::optional<Basis>& basis) {
  plan.written_by = sheet::text_of(typed, "written_by");
  plan.my_words = sheet::text_of(typed, "my_words");
  plan.matters = sheet::text_of(typed, "matters");
  plan.advice = sheet::text_of(typed, "advice");
  plan.difference = sheet::text_of(typed, "difference");
  plan.payment_every = sheet::text_of(typed, "payment_every");
  plan.involved = sheet::text_of(typed, "involved");
  if (typed.has("heard")) plan.heard = sheet::text_of(typed, "heard");
  plan.heard_words = sheet::text_of(typed, "heard_words");
  plan.review_on = sheet::day_of(typed, "review_on");
  plan.checks_seen = typed.get("checks_seen") == yes;
  if (basis && typed.get("assessment_seen") == yes) plan.assessment_reference = basis->reference, plan.assessment_stamp = basis->stamp;
}

/// What the plan's parts about change begin with: what was agreed in other rooms already.
std::string agreed_already(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who) { return room.sources.dips ? room.sources.dips(tx, who) : ""; }

Html risks_already(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who) {
  if (!room.sources.risks) return {};
  Html items;
  for (const auto& risk : room.sources.risks(tx, who)) items += element("li", {}, risk);
  if (items.empty()) return {};
  return sheet::paragraph(t("Risks agreed already, which stand in the plan by themselves:")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items);
}

}  // namespace

Result<Form> words_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened, const Plan& plan) {
  const Around now = around(room, tx, opened.who.readable(), plan);
  if (auto may = may_write(plan, state_now(plan, now)); !may) return tl::unexpected{may.error()};
  Form form = form_of(opened, plan, "words", t("The words of the plan"), true);
  form.fields = words_fields(now, plan, visit.today);
  put(form.typed, {{"written_by", plan.written_by}, {"my_words", plan.my_words}, {"matters", plan.matters}, {"advice", plan.advice}, {"difference", plan.difference},
                   {"payment_every", plan.payment_every}, {"involved", plan.involved}, {"heard", plan.heard}, {"heard_words", plan.heard_words}, {"checks_seen", plan.checks_seen ? "yes" : ""}});
  sheet::put_day(form.typed, "review_on", plan.review_on);
  form.save = keeps(visit, opened, plan, "plan.words_kept", "words", [basis = now.basis](Plan& changed, const http::Fields& typed) { put_words(changed, typed, basis); });
  return form;
}

Result<Form> change_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened, const Plan& plan) {
  const auto& who = opened.who.readable();
  if (auto may = may_write(plan, state_now(plan, around(room, tx, who, plan))); !may) return tl::unexpected{may.error()};
  Form form = form_of(opened, plan, "when-things-change", t("When things change"), true);
  form.before = risks_already(room, tx, who);
  form.fields = {{.name = "dips", .label = t("When things dip"), .hint = t("Early signs, what I do, who helps, whom I call. A dip is a normal part of getting on"), .rows = 5},
                 {.name = "risks", .label = t("Risks I want to take"), .hint = t("What, why it matters to me, what makes it safer")},
                 {.name = "contingency", .label = t("If the usual support cannot come"), .hint = t("Who, keys, medicines, numbers to call"), .needed = t("Write what happens if the usual support cannot come"), .rows = 4}};
  put(form.typed, {{"dips", plan.dips.empty() ? agreed_already(room, tx, who) : plan.dips}, {"risks", plan.risks}, {"contingency", plan.contingency}});
  form.save = keeps(visit, opened, plan, "plan.words_kept", "words", [](Plan& changed, const http::Fields& typed) {
    changed.dips = sheet::text_of(typed, "dips");
    changed.risks = sheet::text_of(typed, "risks");
    changed.contingency = sheet::text_of(typed, "contingency");
  });
  return form;
}

Result<Form> agreement_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened, const Plan& plan) {
  if (auto may = may_write(plan, state_now(plan, around(room, tx, opened.who.readable(), plan))); !may) return tl::unexpected{may.error()};
  Form form = form_of(opened, plan, "agreement", t("What the person says to the plan"), false);
  form.before = sheet::paragraph(t("Show or read them the whole plan first. A plan can be made and put in place when they disagree: what they disagree with stands in it, in their words.")) + said_before_notice(plan);
  form.fields = {{.kind = Kind::one, .name = "answer", .label = t("What do they say?"), .needed = t("Choose what they say"), .choices = choices(agreements())},
                 {.name = "disagrees", .label = t("What they disagree with"), .hint = t("In their own words")},
                 {.kind = Kind::one, .name = "by", .label = t("Who answered?"), .needed = t("Choose who answered"), .choices = {{"person", t("The person"), ""}, {"representative", t("Somebody who may speak for them"), ""}}},
                 {.kind = Kind::line, .name = "name", .label = t("Name of whoever speaks for them")},
                 {.name = "authority", .label = t("What lets them, and when you saw it"), .hint = t("Lasting power of attorney, deputy, best interests decision"), .rows = 2},
                 {.kind = Kind::line, .name = "also", .label = t("Who else agreed")},
                 {.kind = Kind::day, .name = "on", .label = t("When?"), .needed = t("Enter the day they answered"), .earliest = plan.begun_on, .latest = visit.today, .out_of_range = t("Enter a day from {0} to today", long_date(plan.begun_on))}};
  if (plan.agreement) {
    put(form.typed, {{"answer", plan.agreement->answer}, {"disagrees", plan.agreement->disagrees}, {"by", plan.agreement->by}, {"name", plan.agreement->name}, {"authority", plan.agreement->authority}, {"also", plan.agreement->also}});
    sheet::put_day(form.typed, "on", plan.agreement->on);
  } else {
    sheet::put_day(form.typed, "on", visit.today);
  }
  form.more = [](const http::Fields& typed) {
    std::vector<Problem> problems;
    const auto answer = typed.get("answer");
    if ((answer == "in_part" || answer == "disagrees") && sheet::text_of(typed, "disagrees").empty()) problems.push_back({"disagrees", "needed", t("Write what they disagree with")});
    if (typed.get("by") != "representative") return problems;
    if (sheet::text_of(typed, "name").empty()) problems.push_back({"name", "needed", t("Write the name of whoever speaks for them")});
    if (sheet::text_of(typed, "authority").empty()) problems.push_back({"authority", "needed", t("Write what lets them speak for the person, and when you saw it")});
    return problems;
  };
  form.save = keeps(visit, opened, plan, "plan.answered", "answered", [](Plan& changed, const http::Fields& typed) {
    changed.asked_on.reset();
    changed.asked_route.clear();
    changed.agreement = Agreement{*sheet::day_of(typed, "on"), sheet::text_of(typed, "answer"), sheet::text_of(typed, "by"), sheet::text_of(typed, "name"), sheet::text_of(typed, "authority"),
                                  sheet::text_of(typed, "also"), sheet::text_of(typed, "disagrees")};
  });
  return form;
}

Result<Form> copy_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened, const Plan& plan) {
  (void)tx;
  if (!plan.signing) return fail(FaultKind::stale, t("A copy is given when the plan is signed"));
  Form form = form_of(opened, plan, "copy", t("Give the person their copy"), false);
  form.fields = {{.kind = Kind::pick, .name = "format", .label = t("In which format?"), .needed = t("Choose the format"), .choices = sheet::choices_of(room.formats)},
                 {.name = "to", .label = t("To whom"), .hint = t("The person always. [[A carer]] and others when the person asks"), .needed = t("Write who got a copy"), .rows = 2},
                 {.kind = Kind::day, .name = "on", .label = t("When?"), .needed = t("Enter the day"), .earliest = plan.signing->on, .latest = visit.today, .out_of_range = t("Enter a day from {0} to today", long_date(plan.signing->on))}};
  put(form.typed, {{"format", plan.copy_on ? plan.copy_format : opened.banner.person.details.preferred_format}, {"to", plan.copy_on ? plan.copy_to : t("The person").str()}});
  sheet::put_day(form.typed, "on", plan.copy_on ? *plan.copy_on : visit.today);
  form.save = keeps(visit, opened, plan, "plan.copy_given", "copied", [](Plan& changed, const http::Fields& typed) {
    changed.copy_format = sheet::text_of(typed, "format");
    changed.copy_to = sheet::text_of(typed, "to");
    changed.copy_on = sheet::day_of(typed, "on");
  });
  return form;
}

Result<Form> close_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened, const Plan& plan) {
  (void)room;
  if (plan.closed_on) return fail(FaultKind::stale, t("This plan is closed already"));
  const bool died = opened.banner.person.details.died_on.has_value();
  const auto asked = asked_of(tx, plan);
  if (!died && asked && state_of(plan, asked) == State::waiting) return fail(FaultKind::stale, t("Somebody has been asked to sign it. Take the question back first, on the page Approvals"));
  Form form = form_of(opened, plan, "close", plan.signing ? t("End the plan").str() : t("Take this version back").str(), false);
  form.before = sheet::paragraph(plan.started_on ? t("The plan ends. Services are ended on the page Support, each with its own last day.") : t("Nothing of it happens. It stays on record."));
  form.fields = {{.kind = Kind::one, .name = "as", .label = t("Why?"), .needed = t("Choose why"), .choices = {{"ended", t("It is no longer needed"), ""}, {"withdrawn", t("It was not put in place"), ""}, {"died", t("The person has died"), ""}}},
                 {.name = "reason", .label = t("What happened"), .needed = t("Write what happened"), .rows = 2}};
  if (died) form.typed.add("as", "died");
  form.save = keeps(visit, opened, plan, "plan.closed", "closed", [today = visit.today](Plan& changed, const http::Fields& typed) {
    changed.closed_on = today;
    changed.closed_as = sheet::text_of(typed, "as");
    changed.closed_reason = sheet::text_of(typed, "reason");
  });
  return form;
}

/// Anybody who plans with the person may ask that it is looked at again; whoever holds the plan gets the review.
Result<Form> ask_review_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened, const Plan& plan) {
  (void)tx;
  if (opened.banner.person.details.died_on) return fail(FaultKind::stale, t("The person has died. Nothing more is planned"));
  if (!room.sources.ask_review || !plan.started_on || plan.closed_on) return fail(FaultKind::stale, t("A review is of a plan that is in place"));
  Form form = form_of(opened, plan, "ask-review", t("Ask for a review"), false);
  form.button = t("Ask for a review");
  form.before = sheet::paragraph(t("{0} is asked to look at the plan again with the person. Nothing of the plan changes until then.", holder_of(plan).name));
  form.fields = {{.name = "why", .label = t("What happened, or who asked and why"), .needed = t("Write what happened, or who asked and why"), .rows = 3}};
  form.save = [&room, &visit, &opened, plan](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    if (auto asked = room.sources.ask_review(write, opened.who, plan, sheet::text_of(typed, "why"), visit.line("", opened.who.id(), "")); !asked) return tl::unexpected{asked.error()};
    return plan_href(opened.banner.reference, plan.reference) + "?done=review";
  };
  return form;
}

MakeStep step_form(std::string_view step) {
  static constexpr std::pair<std::string_view, MakeStep> all[]{{"words", words_form}, {"when-things-change", change_form}, {"agreement", agreement_form},
                                                               {"copy", copy_form},   {"hand-over", hand_over_form},       {"close", close_form},
                                                               {"ask-review", ask_review_form}};
  for (const auto& [key, make] : all)
    if (key == step) return make;
  return nullptr;
}

}  // namespace stepwise::plan
