// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/assessment/fields.hpp"
#include "practice/assessment/pages.hpp"
#include "practice/assessment/room.hpp"

namespace stepwise::assessment {
namespace {

using html::element;

std::string word_of(const std::vector<Choice>& choices, std::string_view code) {
  const auto found = std::ranges::find(choices, code, &Choice::code);
  return found == choices.end() ? std::string{code} : t(found->words).str();
}

Html quoted(const Passage& passage) { return element("blockquote", {{"class", "govuk-inset-text govuk-!-margin-top-0"}}, html::lines(passage.words)); }

std::string all_of(const std::vector<Choice>& choices, const std::vector<std::string>& codes) {
  std::string words;
  for (const auto& code : codes) words += (words.empty() ? "" : ", ") + word_of(choices, code);
  return words;
}

Html need_row(const Assessment& a, const Need& need) {
  Html value = paragraph(word_of(limbs_for(a.kind), care_act::key_of(need.status)));
  for (const auto& passage : a.passages)
    if (std::ranges::find(passage.outcomes, need.code) != passage.outcomes.end()) value += quoted(passage);
  if (!need.evidence.empty()) value += element("p", {{"class", "govuk-body"}}, html::lines(need.evidence));
  const auto add = [&](Message label, const std::string& words) {
    if (!words.empty()) value += element("p", {{"class", "govuk-body"}}, {element("strong", {}, t(label)), Html{" "}, html::lines(words)});
  };
  if (need.informal_care) add(noted("Somebody helps now:"), need.informal_words.empty() ? t("yes").str() : need.informal_words);
  add(noted("Comes and goes:"), need.fluctuates);
  add(noted("What could happen:"), need.risk);
  add(noted("What else could help:"), need.other_help);
  return value;
}

}  // namespace

Html state_tag(State state) {
  static constexpr std::string_view colours[] = {"blue", "yellow", "orange", "green", "grey", "grey"};
  return govuk::tag(t(words_of(state)), colours[static_cast<std::size_t>(state)]);
}

Message explanation_of(Kind kind) {
  switch (kind) {
    case Kind::needs: return noted("The person’s life and needs, under section 9");
    case Kind::carer: return noted("About somebody who looks after another person, on their own record, under section 10");
    case Kind::occupational_therapy: return noted("What the person wants to do again, at home where it can be");
    case Kind::supported_self: return noted("The person begins it, and you finish it with them");
  }
  return noted("The person’s life and needs, under section 9");
}

std::string begun_words(const Assessment& a, Date sent_on) {
  if (a.is_signed()) return t("Begun by the person on {0}, finished by {1}", long_date(sent_on), a.signed_by);
  if (!is_open(state_of(a))) return t("Begun by the person on {0}", long_date(sent_on));
  return t("Begun by the person on {0}. {1} finishes it with them", long_date(sent_on), a.worker.name);
}

Html write_passages(const Assessment& a, const std::optional<std::vector<Told>>& told) {
  if (a.passages.empty()) return {};
  Html out = heading_m(t("In their own words"));
  for (const auto& passage : a.passages) {
    out += quoted(passage);
    std::string about = all_of(outcomes_for(a.kind), passage.outcomes);
    const std::string wellbeing = all_of(domains(), passage.domains);
    if (!wellbeing.empty()) about += (about.empty() ? "" : " · ") + wellbeing;
    out += element("p", {{"class", "govuk-hint"}}, about);
    if (told && !still_told(*told, passage)) out += paragraph(t("The answer was amended since. These are the words that were marked."));
  }
  return out;
}

Html write_needs(const Assessment& a, bool may_change, Message title) {
  const auto all = outcomes_for(a.kind);
  std::vector<govuk::SummaryRow> rows;
  for (const auto& choice : all) {
    const auto need = std::ranges::find(a.needs, choice.code, &Need::code);
    const bool tagged = std::ranges::any_of(a.passages, [&](const Passage& p) { return std::ranges::find(p.outcomes, choice.code) != p.outcomes.end(); });
    if (need == a.needs.end() && !may_change) continue;
    govuk::SummaryRow row{.key = t(choice.words), .value = need == a.needs.end() ? paragraph(tagged ? t("Words are marked: say what they mean") : t("Nothing written")) : need_row(a, *need)};
    if (may_change)
      row.actions = {{.text = need == a.needs.end() ? t("Write") : t("Change"), .href = assessment_href(a.reference) + "/needs/" + std::string{choice.code}, .hidden_text = t(choice.words)}};
    rows.push_back(std::move(row));
  }
  if (rows.empty()) return {};
  return element("h2", {{"class", "govuk-heading-m"}, {"id", "needs"}}, t(title)) +
         (may_change ? paragraph(t("For you, after the [[conversation]]. These are never asked one by one: the person told their story.")) : Html{}) + govuk::summary_list({.rows = std::move(rows)});
}

Html write_checks(const std::vector<Check>& checks) {
  Html out;
  for (const auto& check : checks) {
    std::vector<govuk::SummaryRow> rows;
    for (const auto& prompt : prompts())
      if (const auto answer = check.answers.find(std::string{prompt.code}); answer != check.answers.end())
        rows.push_back({.key = t(prompt.question), .value = t(words_in(prompt_choices(), answer->second))});
    if (!check.learning.empty()) rows.push_back({.key = label_of("learning"), .value = html::lines(check.learning)});
    out += govuk::details({.summary = check.own ? t("What {0} asked themselves before signing", check.by_name) : t("What {0} learnt who read it on {1}", check.by_name, long_date(check.on)),
                           .content = govuk::summary_list({.rows = std::move(rows)})});
  }
  return out;
}

}  // namespace stepwise::assessment
