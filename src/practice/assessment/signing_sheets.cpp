// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "govuk/govuk.hpp"
#include "practice/assessment/sheet.hpp"

namespace stepwise::assessment {
namespace {

using html::element;

bool may_sign(const Assessment& a) { return is_open(state_of(a)); }
bool may_amend(const Assessment& a) { return a.is_signed() && !a.is_amending() && !a.closed_on; }

std::string place_of(const Assessment& a, std::string_view where) {
  if (where == "story") return assessment_href(a.reference) + "/talk";
  return where == "needs" ? assessment_href(a.reference) + "#needs" : step_href(a.reference, where);
}

/// What is still to be done, each a link to where, and each where the summary of errors leads to.
Html in_the_way(const Asking& asking) {
  const Assessment& a = asking.about();
  std::vector<Html> items;
  std::string last;
  for (const auto& problem : problems_of_signing(a, a.talked_on.has_value())) {
    html::Attributes attributes;
    if (problem.field != last) attributes.push_back({"id", problem.field});
    items.push_back(element("li", attributes, govuk::link(problem.sentence, place_of(a, problem.field))));
    last = problem.field;
  }
  Html out = items.empty() ? Html{} : paragraph(t("Still to do before it can be signed:")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
  Html blocked;
  for (const auto& sentence : blocked_by(asking.room, asking.tx, asking.opened.who.readable(), a)) blocked += govuk::inset_text({.content = sentence});
  if (blocked.empty() || a.urgent_on) return out + blocked;
  return out + element("div", {{"id", "why_now"}}, blocked);
}

bool is_blocked(const Asking& asking) { return !blocked_by(asking.room, asking.tx, asking.opened.who.readable(), asking.about()).empty(); }

http::Fields sign_from(const Asking& asking) {
  http::Fields fields;
  fields.add("outcome", asking.about().outcome);
  fields.add("learning", "");
  return fields;
}

std::vector<Html> sign_fields(const Asking& asking, const Filled& form) {
  const Assessment& a = asking.about();
  std::vector<Html> all{in_the_way(asking)};
  std::vector<govuk::ChoiceItem> outcomes;
  for (const auto& item : asking.room.outcomes.items())
    if (item.code != "release_1_not_mapped") outcomes.push_back({.value = item.code, .text = listed(item.label)});
  all.push_back(choose(form, "outcome", std::move(outcomes), t("For the national return. Whether needs are eligible is decided apart")));
  if (a.urgent_on && is_blocked(asking)) all.push_back(text(form, "why_now", t("It is urgent, so it may be signed all the same with a reason"), 2));
  if (a.signed_number > 0) return all;
  all.push_back(heading_m(t("Ask yourself")));
  all.push_back(paragraph(t("For your own eye and for learning together. Nothing is scored.")));
  for (const auto& prompt : prompts()) all.push_back(choose(form, prompt.code, prompt_choices()));
  all.push_back(text(form, "learning", t("You may leave this out"), 2));
  return all;
}

Check own_check(const Asking& asking, Filled& form) {
  Check check;
  check.by = asking.visit.staff.id;
  check.by_name = asking.visit.staff.name;
  check.on = asking.visit.today;
  for (const auto& prompt : prompts()) check.answers.emplace(std::string{prompt.code}, std::string{form.typed.get(prompt.code)});
  check.learning = take_text(form.typed, "learning", form.problems);
  for (auto& problem : problems_of(check)) form.problems.push_back(std::move(problem));
  return check;
}

/// Who stood on what changed: what other rooms say, and whoever plans.
std::vector<Standing> standing(const Asking& asking, store::ReadTx& tx, const Assessment& a) {
  std::vector<Standing> all;
  for (const auto& standers : asking.room.standers)
    for (auto& one : standers(tx, asking.opened.who.readable(), a)) all.push_back(std::move(one));
  if (all.empty() && !a.planner_name.empty() && a.planner != asking.visit.staff.id)
    all.push_back({t("The plan"), assessment_href(a.reference), a.planner, a.planner_name, a.worker.team});
  return all;
}

Assessment signed_one(const Asking& asking, Assessment wanted, std::string why) {
  const auto& staff = asking.visit.staff;
  if (!wanted.signed_at) {
    wanted.signed_at = asking.visit.now;
    wanted.signed_by = staff.name;
    wanted.signed_role = staff.role_label;
  }
  wanted.signed_number += 1;
  wanted.signed_story = wanted.answers_newest;
  wanted.amending_since.reset();
  wanted.amend_reason.clear();
  wanted.signings.insert(wanted.signings.begin(), {wanted.signed_number, asking.visit.now, staff.name, staff.role_label, wanted.answers_newest, std::move(why)});
  return wanted;
}

std::string why_again(const Asking& asking, const Assessment& a) {
  if (a.signed_number == 0) return "";
  if (!a.amend_reason.empty()) return a.amend_reason;
  const auto newest = forms::finished_form(asking.tx, asking.opened.who.readable(), a.answers_newest);
  return newest ? newest->reason : "";
}

Save sign_save(const Asking& asking, Filled& form, Assessment wanted) {
  for (auto& problem : problems_of_signing(wanted, wanted.talked_on.has_value())) form.problems.push_back(std::move(problem));
  wanted.outcome = std::string{form.typed.get("outcome")};
  if (!asking.room.outcomes.has(wanted.outcome)) community::wrong(form.problems, "outcome", "choice_missing", t("Choose what follows"));
  const std::string why_now = take_text(form.typed, "why_now", form.problems);
  if (is_blocked(asking) && (!wanted.urgent_on || why_now.empty()))
    community::wrong(form.problems, "why_now", "blocked", blocked_by(asking.room, asking.tx, asking.opened.who.readable(), wanted).front());
  std::optional<Check> check;
  if (wanted.signed_number == 0) check = own_check(asking, form);
  const std::string why = why_again(asking, wanted);
  store::AuditLine line = asking.visit.line(wanted.signed_number == 0 ? "assessment.signed" : "assessment.signed_again", asking.opened.who.id(), "");
  line.reason = why_now.empty() ? why : why_now;
  return [&asking, wanted = signed_one(asking, std::move(wanted), why), check, line](store::WriteTx& tx) -> Result<void> {
    if (auto saved = save_signed(tx, asking.opened.who, wanted, line); !saved) return saved;
    if (check) return add_check(tx, asking.opened.who, wanted, *check, line);
    tell_standing(tx, asking.room.random, asking.opened.who, wanted, standing(asking, tx, wanted));
    return {};
  };
}

http::Fields amend_from(const Asking&) { return {}; }

std::vector<Html> amend_fields(const Asking& asking, const Filled& form) {
  std::vector<Html> all{paragraph(t("It opens again, and what was signed stays on record. Those whose work stands on it are told once you sign again."))};
  const Assessment& a = asking.about();
  if (!a.answers_newest.empty())
    all.push_back(element("p", {{"class", "govuk-body"}}, govuk::link(t("To change the person’s words themselves, amend the [[conversation]]"), "/people/" + asking.opened.banner.reference + "/forms/" + a.answers_newest + "/amend")));
  all.push_back(text(form, "amend_reason", {}, 3));
  return all;
}

Save amend_save(const Asking& asking, Filled& form, Assessment wanted) {
  wanted.amending_since = asking.visit.today;
  wanted.amend_reason = take_text(form.typed, "amend_reason", form.problems);
  community::need_text(form.problems, "amend_reason", wanted.amend_reason, t("Write why it is amended"));
  const std::string reason = wanted.amend_reason;
  return saving(asking, std::move(wanted), "assessment.reopened", reason);
}

}  // namespace

std::span<const Sheet> signing_sheets() {
  static const std::array sheets{Sheet{"sign", noted("Look it through and sign"), noted("Sign"), may_sign, true, sign_from, sign_fields, sign_save},
                                 Sheet{"amend", noted("Amend"), noted("Reopen it"), may_amend, false, amend_from, amend_fields, amend_save}};
  return sheets;
}

}  // namespace stepwise::assessment
