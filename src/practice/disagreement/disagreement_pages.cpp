// SPDX-License-Identifier: Apache-2.0
#include "practice/disagreement/disagreement_pages.hpp"

#include "govuk/govuk.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/person/person_pages.hpp"

namespace stepwise::disagreement {
namespace {

using html::element;
using html::Html;
using sheet::paragraph;

std::string who_said(const Disagreement& d) {
  const std::string who = words_of(sayers(), d.said_by);
  return d.said_name.empty() ? who : t("{0}, {1}", d.said_name, who);
}

Html write_answer(const Answer& answer) {
  const std::string who = answer.role.empty() ? answer.by : t("{0}, {1}", answer.by, answer.role);
  return paragraph(element("strong", {}, words_of(outcomes(), answer.outcome))) + paragraph(html::lines(answer.words)) +
         element("p", {{"class", "govuk-hint"}}, answer.told_on ? t("Answered by {0} on {1}. They were told on {2}.", who, long_date(answer.on), long_date(*answer.told_on)) : t("{0}, on {1}", who, long_date(answer.on)));
}

Html write_one(const Disagreement& d, std::string_view person_reference) {
  Html out = element("h3", {{"class", "govuk-heading-s"}}, words_of(parts(), d.part)) + element("blockquote", {{"class", "govuk-inset-text govuk-!-margin-top-0"}}, html::lines(d.words));
  if (!d.wanted.empty()) out += paragraph(element("strong", {}, t("What they would like instead:")) + Html{" "} + html::lines(d.wanted));
  out += element("p", {{"class", "govuk-hint"}}, t("{0}, on {1}. Written down by {2}.", who_said(d), long_date(d.said_on), d.recorded_by));
  for (const auto& answer : d.answers) out += write_answer(answer);
  if (!waits(d)) return out;
  out += paragraph(t("{0} looks at it, who did not make it, and answers by {1}.", d.owner.worker_name, long_date(*next_of(d))));
  if (person_reference.empty()) return out;
  return out + element("p", {{"class", "govuk-body app-paper__hidden"}}, govuk::link(t("Write down what came of it"), answer_href(person_reference, d.reference), words_of(parts(), d.part)));
}

}  // namespace

std::string say_href(std::string_view person_reference, std::string_view about) { return person::record_href(person_reference) + "/disagreements/about/" + std::string{about}; }
std::string answer_href(std::string_view person_reference, std::string_view disagreement) { return person::record_href(person_reference) + "/disagreements/" + std::string{disagreement}; }

Html write_disagreements(const std::vector<Disagreement>& all, std::string_view person_reference) {
  Html out;
  for (const auto& one : all) out += write_one(one, person_reference);
  return out.empty() ? out : sheet::heading(t("What the person disagrees with")) + out;
}

Html write_summary(const std::vector<Disagreement>& all, std::string_view person_reference) {
  if (all.empty()) return paragraph(t("Nothing on record."));
  std::vector<govuk::SummaryRow> rows;
  for (const auto& one : all) {
    const std::string what = t("{0}, on {1}", words_of(parts(), one.part), long_date(one.said_on));
    const Html stands = waits(one) ? Html{govuk::link(t("{0} answers by {1}", one.owner.worker_name, long_date(*next_of(one))), answer_href(person_reference, one.reference))} : Html{words_of(outcomes(), one.answers.back().outcome)};
    rows.push_back({.key = what, .value = html::lines(one.words) + element("br", {}, {}) + stands});
  }
  return govuk::summary_list({.rows = std::move(rows)});
}

Html write_counts(const std::map<std::string, std::int64_t>& counted, std::string_view since) {
  std::int64_t all = 0;
  std::vector<Html> items;
  for (const auto& [outcome, many] : counted) {
    all += many;
    if (outcome.empty()) items.insert(items.begin(), element("li", {}, t("{0}: {1}", t("Waiting for an answer"), many)));
    else items.push_back(element("li", {}, t("{0}: {1}", words_of(outcomes(), outcome), many)));
  }
  Html out = sheet::heading(t("Where people disagree")) + paragraph(tn("Since {1} people said once what they disagree with in [[an assessment]] or in a decision on it.", "Since {1} people said {0} times what they disagree with in [[an assessment]] or in a decision on it.", all, since));
  return items.empty() ? out : out + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
}

Html write_way_in(std::string_view person_reference, std::string_view about) {
  return element("p", {{"class", "govuk-body app-paper__hidden"}}, govuk::link(t("The person disagrees: write down with what, and have somebody else look"), say_href(person_reference, about)));
}

}  // namespace stepwise::disagreement
