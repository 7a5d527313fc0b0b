// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/eligibility/eligibility_pages.hpp"
#include "practice/eligibility/room.hpp"

namespace stepwise::eligibility {
namespace {

using sheet::Choice;
using sheet::Field;
using FieldKind = Field::Kind;

std::vector<Choice> choices(std::span<const Item> items) {
  std::vector<Choice> out;
  for (const auto& item : items) out.push_back({std::string{item.code}, t(item.words)});
  return out;
}
std::vector<Choice> yes_no() { return {{"yes", t("Yes")}, {"no", t("No")}}; }

std::vector<Field> first_condition(Kind kind) {
  if (kind == Kind::adult)
    return {{.kind = FieldKind::one, .name = "arises", .label = t("Do the needs arise from, or relate to, an impairment or illness?"), .hint = t("Of body or mind, also of the senses, of learning or memory, from drink or drugs, or from an injury to the brain. No diagnosis is needed."), .needed = t("Choose whether the needs arise from an impairment or illness"), .choices = yes_no()},
            {.name = "arises_words", .label = t("What do they arise from?"), .needed = t("Write what the needs arise from, or why they do not")}};
  return {{.kind = FieldKind::one, .name = "arises", .label = t("Do the needs arise from giving necessary care to an adult?"), .hint = t("Necessary: the adult cannot do it themselves. The adult need not be eligible."), .needed = t("Choose whether the needs arise from necessary care to an adult"), .choices = yes_no()},
          {.name = "arises_words", .label = t("Which care is it?"), .needed = t("Write which care it is, or why it is not necessary")},
          {.kind = FieldKind::one, .name = "health", .label = t("What does caring do to their health?"), .needed = t("Choose what caring does to their health"), .choices = choices(health_items())}};
}

std::vector<Field> questions(Kind kind) {
  auto fields = first_condition(kind);
  fields.push_back({.kind = FieldKind::heading, .label = t("What it does to wellbeing"), .hint = t("Your judgement from what was said. No matter comes before another. This is not a list to go through with the person.")});
  for (const auto& domain : care_act::wellbeing_domains())
    fields.push_back({.kind = FieldKind::pick, .name = "impact_" + std::string{domain.key}, .label = t(domain.label), .hint = t(domain.meaning), .needed = t("Choose what it does to: {0}", t(domain.label)), .choices = choices(impact_items())});
  fields.push_back({.kind = FieldKind::one, .name = "cumulative", .label = t("Do several effects add up to a significant one?"), .needed = t("Choose whether the effects add up"), .choices = yes_no()});
  fields.push_back({.name = "impact_words", .label = t("What does this do to the person’s life?"), .hint = t("In plain words, with examples. “Significant” has its everyday meaning."), .needed = t("Write what this does to the person’s life, in words")});
  fields.push_back({.kind = FieldKind::one, .name = "fluctuates", .label = t("Do the needs change from day to day or over the year?"), .needed = t("Choose whether the needs change"), .choices = choices(fluctuates_items())});
  fields.push_back({.name = "fluctuates_words", .label = t("If they change: over which time did you look, and what are good and bad days like?")});
  return fields;
}

/// A second determination from the same signing begins with what was judged then.
http::Fields begun_with(const std::vector<Determination>& all, Kind kind) {
  http::Fields typed;
  const auto last = std::ranges::find(all, kind, &Determination::kind);
  if (last == all.end()) return typed;
  typed.add("arises", last->arises ? "yes" : "no");
  typed.add("arises_words", last->arises_words);
  if (kind == Kind::carer) typed.add("health", std::string{key_of(last->health)});
  for (const auto& line : last->impacts) typed.add("impact_" + line.domain, line.impact);
  typed.add("cumulative", last->cumulative ? "yes" : "no");
  typed.add("impact_words", last->impact_words);
  typed.add("fluctuates", last->fluctuates);
  typed.add("fluctuates_words", last->fluctuates_words);
  return typed;
}

/// What the person said about this need, each passage in quotation marks, then what the worker saw or heard.
std::string said_and_seen(const assessment::Assessment& assessed, const assessment::Need& need) {
  std::string words;
  for (const auto& passage : assessed.passages)
    if (std::ranges::find(passage.outcomes, need.code) != passage.outcomes.end()) words += "“" + passage.words + "”\n";
  return words + need.evidence;
}

Fault no_assessment() { return {FaultKind::not_found, t("There is no finished [[assessment]] to judge from. Finish and sign one first")}; }

}  // namespace

std::optional<assessment::Assessment> assessment_for(store::ReadTx& tx, const access::ReadablePerson& who, Kind kind) {
  return assessment::latest_finished(tx, who, kind == Kind::adult ? assessment::Kind::needs : assessment::Kind::carer);
}

std::optional<std::int64_t> signed_now(store::ReadTx& tx, const access::ReadablePerson& who, const Determination& determination) {
  const auto found = assessment::find(tx, who, determination.assessment);
  if (!found || found->signed_number == 0) return std::nullopt;
  return found->signed_number;
}

Determination judged_from(const http::Fields& typed, Kind kind, const assessment::Assessment& assessed) {
  Determination d;
  d.kind = kind;
  d.assessment = assessed.reference;
  d.assessment_version = assessed.signed_number;
  d.assessed_on = assessed.signed_at ? assessed.signed_at->london_date() : assessed.begun_on;
  d.arises = typed.get("arises") == "yes";
  d.arises_words = sheet::text_of(typed, "arises_words");
  d.health = health_from_key(typed.get("health"));
  for (const auto& need : assessed.needs)
    d.needs.push_back({need.code, std::string{care_act::key_of(need.status)}, said_and_seen(assessed, need), !need.informal_care ? "" : need.informal_words.empty() ? t("Some") : need.informal_words});
  for (const auto& domain : care_act::wellbeing_domains()) d.impacts.push_back({std::string{domain.key}, std::string{typed.get("impact_" + std::string{domain.key})}});
  d.cumulative = typed.get("cumulative") == "yes";
  d.impact_words = sheet::text_of(typed, "impact_words");
  d.fluctuates = typed.get("fluctuates");
  d.fluctuates_words = sheet::text_of(typed, "fluctuates_words");
  return d;
}

Result<sheet::Form> judge_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const auto kind = kind_from_key(visit.request.part("kind"));
  if (!kind || !may_see(visit.staff, *kind)) return tl::unexpected{sheet::not_there()};
  auto assessed = assessment_for(tx, opened.who.readable(), *kind);
  if (!assessed) return tl::unexpected{no_assessment()};
  if (assessed->is_amending()) return fail(FaultKind::stale, t("The [[assessment]] is being amended. Judge from it once it is signed again"));
  const std::string home = eligibility_href(opened.banner.reference);
  const Determination needs = judged_from({}, *kind, *assessed);
  sheet::Form form{.title = *kind == Kind::adult ? t("What the needs mean for eligibility") : t("What caring means for eligibility"), .action = home + "/judge/" + std::string{key_of(*kind)}, .back = home, .button = t("Save and see what the rule suggests")};
  form.before = sheet::paragraph(t("From the [[assessment]] finished on {0}. When a need is not as it should be, put it right there.", long_date(needs.assessed_on))) + write_needs(*kind, needs.needs);
  form.fields = questions(*kind);
  form.typed = begun_with(read_determinations(tx, opened.who.readable()), *kind);
  form.draft_kind = std::string{draft_kind} + ":judge/" + std::string{key_of(*kind)};
  form.more = [kind = *kind, assessed = *assessed](const http::Fields& typed) { return judgement_problems(judged_from(typed, kind, assessed)); };
  form.save = [&room, &visit, opened, kind = *kind, assessed = *assessed, home](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    const auto now = assessment::find(write, opened.who.readable(), assessed.reference);
    if (!now || now->signed_number != assessed.signed_number) return fail(FaultKind::invalid, t("The [[assessment]] was amended while you were typing. Open this again to judge from it as it is now; what you typed is in your draft"));
    Determination judged = judged_from(typed, kind, assessed);
    judged.judged_on = visit.today;
    judged.owner = sheet::owner_of(visit.staff);
    return add(write, room.desk.random, opened.who, std::move(judged), visit.line("", std::nullopt, "")).map([&](const std::string& reference) { return home + "/" + reference + "/decide"; });
  };
  return form;
}

}  // namespace stepwise::eligibility
