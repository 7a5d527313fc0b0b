// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/capacity/room.hpp"

namespace stepwise::capacity {
namespace {

using access::Visit;
using sheet::Field;
using sheet::Form;
using sheet::Opened;
using sheet::text_of;
using Kind = Field::Kind;

const Decision* named(const Held& held, std::string_view reference) {
  const auto at = std::ranges::find(held.decisions, reference, &Decision::reference);
  return at == held.decisions.end() ? nullptr : &*at;
}

std::vector<Field> functional_fields() {
  std::vector<Field> fields{{.kind = Kind::heading, .label = t("Can the person…"), .hint = t("This is asked first. For this decision, at this time, with the help that was given.")}};
  for (const Ability ability : all_abilities) {
    const auto words = words_of(ability);
    const std::string key{words.key};
    fields.push_back({.kind = Kind::one, .name = key, .label = t(words.able), .needed = t("Choose one"), .choices = choices_of(abilities())});
    fields.push_back({.kind = Kind::words, .name = key + "_words", .label = t("How we know: {0}", t(words.difficult)), .hint = t("What was asked and what the person said or did"), .rows = 2});
  }
  return fields;
}

std::vector<Field> decision_fields(Date today) {
  std::vector<Field> fields{
      {.kind = Kind::words, .name = "decision", .label = t("Which decision, exactly?"), .hint = t("One decision: “whether to move to Rose Court”, not “where to live and money”"), .needed = t("Write the one decision this is about"), .rows = 2},
      {.kind = Kind::day, .name = "on", .label = t("When was it talked through?"), .needed = t("Enter the day"), .latest = today, .out_of_range = t("Enter today or an earlier day")},
      {.kind = Kind::words, .name = "support_given", .label = t("What was done to help the person decide"), .hint = t("Time of day, place, pictures, somebody they trust, an interpreter"), .needed = t("Write what was done to help"), .rows = 3},
      {.kind = Kind::words, .name = "information", .label = t("What matters for this decision"), .hint = t("The choices there are, and what would follow from each"), .needed = t("Write what the person needs to know to decide"), .rows = 3}};
  std::ranges::move(functional_fields(), std::back_inserter(fields));
  const std::vector<Field> rest{
      {.kind = Kind::heading, .label = t("Only if one of the four is not there")},
      {.kind = Kind::one, .name = "impairment", .label = t("Is there an impairment or disturbance of the mind or brain?"), .hint = t("A diagnosis is not needed. Evidence is"), .choices = choices_of(yes_no())},
      {.kind = Kind::words, .name = "impairment_words", .label = t("What it is, and how we know"), .rows = 2},
      {.kind = Kind::one, .name = "because", .label = t("Is it because of this that they cannot decide?"), .choices = choices_of(yes_no())},
      {.kind = Kind::words, .name = "because_words", .label = t("How the one follows from the other"), .rows = 2},
      {.kind = Kind::heading, .label = t("What follows"), .hint = t("An unwise decision is not a reason. Somebody is taken to be able unless it is shown that they are not.")},
      {.kind = Kind::one, .name = "conclusion", .label = t("What do you conclude?"), .needed = t("Choose what you conclude"), .choices = choices_of(conclusions())},
      {.kind = Kind::day, .name = "could_wait_until", .label = t("Ask again on"), .hint = t("If it can wait until the person may be able"), .earliest = today, .out_of_range = t("Enter today or a later day")},
      {.kind = Kind::words, .name = "reasons", .label = t("Your reasons"), .rows = 3},
      {.kind = Kind::one, .name = "person_told", .label = t("Was the person told?"), .needed = t("Choose one"), .choices = choices_of(told())},
      {.kind = Kind::words, .name = "person_said", .label = t("What the person says about it"), .rows = 2}};
  fields.insert(fields.end(), rest.begin(), rest.end());
  return fields;
}

Decision decision_from(const http::Fields& typed, Decision decision) {
  decision.decision = text_of(typed, "decision");
  decision.on = sheet::day_of(typed, "on").value_or(decision.on);
  decision.support_given = text_of(typed, "support_given");
  decision.information = text_of(typed, "information");
  for (const Ability ability : all_abilities) {
    const std::string key{words_of(ability).key};
    decision.answers[static_cast<std::size_t>(ability)] = {text_of(typed, key), text_of(typed, key + "_words")};
  }
  decision.impairment = text_of(typed, "impairment");
  decision.impairment_words = text_of(typed, "impairment_words");
  decision.because = text_of(typed, "because");
  decision.because_words = text_of(typed, "because_words");
  decision.could_wait_until = sheet::day_of(typed, "could_wait_until");
  decision.conclusion = text_of(typed, "conclusion");
  decision.reasons = text_of(typed, "reasons");
  decision.person_told = text_of(typed, "person_told");
  decision.person_said = text_of(typed, "person_said");
  return decision;
}

http::Fields fields_of(const Decision& decision) {
  http::Fields typed;
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, std::string>>{
           {"decision", decision.decision}, {"support_given", decision.support_given}, {"information", decision.information}, {"impairment", decision.impairment}, {"impairment_words", decision.impairment_words},
           {"because", decision.because}, {"because_words", decision.because_words}, {"conclusion", decision.conclusion}, {"reasons", decision.reasons}, {"person_told", decision.person_told}, {"person_said", decision.person_said}})
    typed.add(name, value);
  for (const Ability ability : all_abilities) {
    const std::string key{words_of(ability).key};
    typed.add(key, decision.answers[static_cast<std::size_t>(ability)].code);
    typed.add(key + "_words", decision.answers[static_cast<std::size_t>(ability)].evidence);
  }
  sheet::put_day(typed, "on", decision.on);
  sheet::put_day(typed, "could_wait_until", decision.could_wait_until);
  return typed;
}

std::vector<Problem> problems_of(const http::Fields& typed) {
  std::vector<Problem> problems;
  const Decision decision = decision_from(typed, {});
  bool some_unable = false;
  for (const Ability ability : all_abilities) {
    const Answer& answer = decision.answers[static_cast<std::size_t>(ability)];
    if (answer.code != "unable") continue;
    some_unable = true;
    need(problems, typed, std::string{words_of(ability).key} + "_words", t("Write how you know that this is not there"));
  }
  if (some_unable) {
    need(problems, typed, "impairment", t("Choose one: this is asked once one of the four is not there"));
    if (decision.impairment == "yes") {
      need(problems, typed, "impairment_words", t("Write what it is and how you know"));
      need(problems, typed, "because", t("Choose whether it is because of this"));
    }
  }
  if (decision.conclusion == "wait" && !decision.could_wait_until) problems.push_back({"could_wait_until", "missing", t("Enter the day to ask again")});
  if (differs(decision)) need(problems, typed, "reasons", t("What you conclude is not what the answers show. Write your reasons"));
  if (decision.person_told == "no") need(problems, typed, "person_said", t("Write why the person was not told"));
  return problems;
}

}  // namespace

std::vector<sheet::Choice> choices_of(std::span<const Choice> choices) {
  std::vector<sheet::Choice> all;
  for (const Choice& choice : choices) all.push_back({std::string{choice.code}, t(choice.words)});
  return all;
}

void need(std::vector<Problem>& problems, const http::Fields& typed, std::string_view field, std::string sentence) {
  if (trim(typed.get(field)).empty()) problems.push_back({std::string{field}, "needed", std::move(sentence)});
}

Result<Form> decision_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  const auto held = read_held(tx, opened.who.readable());
  const std::string item{visit.request.part("item")}, home = capacity_href(opened.banner.reference);
  const Decision* old = named(held, item);
  if (old == nullptr && item != "new") return tl::unexpected{sheet::not_there()};
  Decision from = old == nullptr ? Decision{} : *old;
  if (old == nullptr) from.on = visit.today;
  const std::string finding = person::finding_of(visit);
  if (old == nullptr) from.decision = room.findings.words_of(tx, opened.who.readable(), finding);
  Form form{.title = t("Can the person make this decision?"), .action = home + "/decisions/" + item, .back = home, .button = t("Save")};
  form.before = sheet::paragraph(t("One decision, at one time. Help first: nobody is said to be unable before all that can be done to help was done."));
  form.fields = decision_fields(visit.today);
  form.typed = fields_of(from);
  form.typed.add("finding", finding);
  form.version = old == nullptr ? 0 : old->version;
  form.draft_kind = std::string{draft_kind} + ":decisions/" + item;
  form.write = [](const http::Fields& typed, const std::vector<Problem>&) { return std::vector<html::Html>{govuk::hidden_field("finding", typed.get("finding"))}; };
  form.more = problems_of;
  form.save = [&room, &visit, &opened, from, home](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Decision decision = decision_from(typed, from);
    if (decision.reference.empty()) {
      decision.owner = sheet::owner_of(visit.staff);
      decision.found_by = visit.staff.name + ", " + visit.staff.role_label;
    }
    const auto saved = save_decision(write, room.desk.random, opened.who, std::move(decision), visit.line("", opened.who.id(), ""));
    if (!saved) return saved;
    room.findings.became(write, opened.who.id(), typed.get("finding"), home + "#" + *saved, visit.staff.name);
    return home + "?done=decision#" + *saved;
  };
  return form;
}

Result<Form> best_interests_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  const auto held = read_held(tx, opened.who.readable());
  const std::string item{visit.request.part("item")}, home = capacity_href(opened.banner.reference);
  const Decision* decision = named(held, item);
  if (decision == nullptr || decision->conclusion != "unable") return tl::unexpected{sheet::not_there()};
  Form form{.title = t("Best interests"), .action = home + "/decisions/" + item + "/best-interests", .back = home, .button = t("Save")};
  form.before = govuk::inset_text({.content = html::lines(decision->decision)});
  form.fields = {{.kind = Kind::day, .name = "on", .label = t("When was it decided?"), .needed = t("Enter the day"), .earliest = decision->on, .latest = visit.today, .out_of_range = t("Enter a day from {0} to today", long_date(decision->on))},
                 {.kind = Kind::line, .name = "decision_maker", .label = t("Who decides"), .hint = t("An attorney or deputy for this kind of decision, where there is one"), .needed = t("Write who decides")},
                 {.kind = Kind::words, .name = "options", .label = t("The options that were looked at"), .needed = t("Write the options")},
                 {.kind = Kind::words, .name = "wishes", .label = t("The person’s wishes and feelings, now and before"), .needed = t("Write what the person wants and wanted")},
                 {.kind = Kind::words, .name = "beliefs", .label = t("What they believe and value")},
                 {.kind = Kind::words, .name = "consulted", .label = t("Who was asked, and what they said"), .needed = t("Write who was asked")},
                 {.kind = Kind::words, .name = "less_restrictive", .label = t("What would leave them freer, and why it is or is not chosen"), .needed = t("Write what would leave the person freer")},
                 {.kind = Kind::words, .name = "conclusion", .label = t("What was decided, and why"), .needed = t("Write what was decided")}};
  sheet::put_day(form.typed, "on", visit.today);
  form.draft_kind = std::string{draft_kind} + ":decisions/" + item + "/best-interests";
  form.save = [&room, &visit, &opened, item, home](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    BestInterests decided{.decision = item, .on = *sheet::day_of(typed, "on"), .decision_maker = text_of(typed, "decision_maker"), .options = text_of(typed, "options"), .wishes = text_of(typed, "wishes"),
                          .beliefs = text_of(typed, "beliefs"), .consulted = text_of(typed, "consulted"), .less_restrictive = text_of(typed, "less_restrictive"), .conclusion = text_of(typed, "conclusion"),
                          .recorded_by = visit.staff.name};
    return add_best_interests(write, room.desk.random, opened.who, std::move(decided), visit.line("", opened.who.id(), "")).map([&](const std::string&) { return home + "?done=best#" + item; });
  };
  return form;
}

}  // namespace stepwise::capacity
