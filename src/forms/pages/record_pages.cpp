// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/record_pages.hpp"

#include <algorithm>

#include "forms/pages/parts.hpp"

namespace stepwise::forms {
namespace {

using html::element;

Html facts(const FinishedForm& form) {
  govuk::SummaryListOptions list{.classes = "govuk-summary-list--no-border"};
  list.rows.push_back({.key = t("Finished by"), .value = form.who});
  list.rows.push_back({.key = t("Finished"), .value = form.when});
  if (!form.reference.empty()) list.rows.push_back({.key = t("Reference"), .value = form.reference});
  if (!form.reason.empty()) list.rows.push_back({.key = t("Why it was amended"), .value = html::lines(form.reason)});
  return govuk::summary_list(list);
}

Html finished_links(const FinishedForm& form) {
  std::vector<Html> links;
  const auto add = [&](Html words, const std::string& href) {
    if (!href.empty()) links.push_back(element("li", {}, element("a", {{"class", "govuk-link"}, {"href", href}}, words)));
  };
  add(t("All versions"), form.versions);
  add(t("What changed since the time before"), form.compare);
  add(t("Download as FHIR QuestionnaireResponse (JSON)"), form.json);
  return links.empty() ? Html{} : element("ul", {{"class", "govuk-list app-no-print"}}, html::join(links));
}

Html stretches(const std::vector<Stretch>& words) {
  Html out;
  const auto marked = [](const char* tag, const Html& before, const Html& text) {
    return element(tag, {}, {element("span", {{"class", "govuk-visually-hidden"}}, before), text});
  };
  for (const Stretch& one : words) {
    const Html text = html::lines(one.words);
    switch (one.kind) {
      case Stretch::Kind::same: out += text; break;
      case Stretch::Kind::removed: out += marked("del", Html{t("Taken out:")} + Html{" "}, text); break;
      case Stretch::Kind::added: out += marked("ins", Html{t("Put in:")} + Html{" "}, text); break;
    }
    out += Html{" "};
  }
  return out;
}

Html change_row(const Change& change, const Comparison& comparison) {
  const auto side = [](const std::string& words) { return words.empty() ? Html{t("Not answered")} : html::lines(words); };
  return second_heading(change.question) +
         govuk::summary_list({.rows = {{.key = comparison.before, .value = side(change.before)},
                                       {.key = comparison.after, .value = side(change.after)},
                                       {.key = t("Word by word"), .value = element("div", {{"class", "app-compared"}}, stretches(change.words))}}});
}

Html unchanged_list(const std::vector<Change>& changes) {
  std::vector<AnswerRow> rows;
  for (const Change& change : changes)
    if (change.words.empty()) rows.push_back({change.question, change.after, {}});
  if (rows.empty()) return {};
  return govuk::details({.summary = tn("{0} answer stayed the same", "{0} answers stayed the same", static_cast<std::int64_t>(rows.size())),
                         .content = answer_list(rows)});
}

}  // namespace

govuk::Page write_finished(const FinishedForm& form) {
  Html main;
  if (!form.newer.empty())
    main += govuk::inset_text({.content = Html{t("This form was amended later.")} + Html{" "} + govuk::link(t("Open the latest version"), form.newer)});
  main += facts(form) + write_answers(form.questionnaire, form.response) + finished_links(form);
  if (!form.amend.empty() && form.newer.empty()) main += govuk::secondary_button(t("Amend this form"), form.amend);
  auto page = titled_page(title_of(form.questionnaire), main);
  page.success = form.done;
  return page;
}

govuk::Page write_amend(const govuk::Frame& frame, const AmendPage& page) {
  auto out = titled_page(std::string{t("Why does this form need amending?")},
                         paragraph(t("{0} stays as it is. Your changes become a new version, with this reason beside it.", page.title)) +
                             govuk::question_form(frame, page.action,
                                                  {govuk::textarea({.id = "reason", .name = "reason", .label = Html{t("Reason")}, .value = page.typed, .problems = page.problems, .rows = 3})},
                                                  govuk::button({.text = t("Amend this form"), .prevent_double_click = true})),
                         page.back);
  out.problems = page.problems;
  return out;
}

govuk::Page write_versions(std::string_view title, const std::vector<ResponseVersion>& versions, std::string back) {
  auto table = stacked_table(t("Versions, newest first"), {t("Version"), t("Finished by"), t("When"), t("Reason"), t("Form"), t("Compare")});
  for (const auto& one : versions) {
    const std::string number = std::to_string(one.number);
    table.rows.push_back({govuk::link(t("Version {0}", number), one.href), one.who, one.when,
                          one.reason.empty() ? Html{t("First version")} : html::lines(one.reason), t("Version {0}", one.form_version),
                          one.compare.empty() ? Html{t("Nothing before it")} : govuk::link(t("What changed"), one.compare, " " + t("in version {0}", number))});
  }
  auto page = titled_page(t("Versions of {0}", title), govuk::table(table), std::move(back));
  page.wide = true;
  return page;
}

govuk::Page write_comparison(const Comparison& comparison) {
  const auto changed = std::ranges::count_if(comparison.changes, [](const Change& change) { return !change.words.empty(); });
  Html main = paragraph(changed == 0 ? Html{t("No answer was changed.")} : Html{tn("{0} answer was changed.", "{0} answers were changed.", changed)});
  if (!comparison.reason.empty()) main += paragraph(t("Reason: {0}", comparison.reason));
  for (const Change& change : comparison.changes)
    if (!change.words.empty()) main += change_row(change, comparison);
  main += unchanged_list(comparison.changes);
  return titled_page(t("What changed in {0}", comparison.title), main, comparison.back);
}

}  // namespace stepwise::forms
