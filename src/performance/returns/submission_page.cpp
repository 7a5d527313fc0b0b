// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/returns/page_parts.hpp"
#include "performance/returns/quality_parts.hpp"
#include "performance/returns/return_pages.hpp"

namespace stepwise::returns {
namespace {

using html::element;
using html::Html;

std::string title_of(const Submission& submission) { return t("Return received on {0}", long_date(submission.received_on)); }

std::string done_words(std::string_view done) {
  if (done == "kept") return t("The return is kept");
  if (done == "included") return t("The return counts again");
  if (done == "excluded") return t("The return is left out");
  return {};
}

/// In steps of a quarter, so that a screen reader is not told too often.
std::string progress_words(const Progress& progress) {
  constexpr int step = 25;
  if (progress.percent < step) return t("The return is being checked. You may leave this page: the check goes on.");
  return t("The return is being checked: {0} percent and more is done.", std::to_string(progress.percent / step * step));
}

Html waiting(const Submission& submission, const Progress& progress) {
  const std::string words = progress_words(progress);
  return element("div", {{"data-waiting", href_of(submission) + "/state"}},
                 {element("p", {{"class", "govuk-body"}, {"role", "status"}, {"data-waiting-words", ""}}, words),
                  element("p", {{"class", "govuk-body"}},
                          {element("label", {{"for", "progress"}}, t("Checked so far")), Html{" "},
                           element("progress", {{"id", "progress"}, {"max", "100"}, {"value", std::to_string(progress.percent)}}, t("{0} percent", std::to_string(progress.percent)))}),
                  element("p", {{"class", "govuk-body"}},
                          element("a", {{"class", "govuk-link"}, {"href", href_of(submission)}, {"data-waiting-link", href_of(submission)}, {"data-waiting-link-words", t("See what was found").str()}}, t("Look again")))});
}

Html facts(const SubmissionModel& model) {
  const Submission& one = model.submission;
  std::vector<govuk::SummaryRow> rows{{.key = t("File"), .value = one.file_name},
                                      {.key = t("State"), .value = state_tag(state_of(one))},
                                      {.key = t("Uploaded"), .value = t("{0}, {1}", long_moment(one.received_at), one.by)},
                                      {.key = t("Size"), .value = bytes_words(one.bytes)}};
  if (one.checked && one.unreadable.empty()) {
    rows.push_back({.key = t("Rows"), .value = number_words(one.rows)});
    rows.push_back({.key = t("Council"), .value = councils_words(one.councils)});
    if (one.stated_start && one.stated_end) rows.push_back({.key = t("States"), .value = span_words({*one.stated_start, *one.stated_end})});
    rows.push_back({.key = t("Serves"), .value = serving_words(one, model.parts)});
  }
  if (one.excluded) rows.push_back({.key = t("Left out"), .value = t("{0}, {1}: {2}", long_moment(*one.excluded), one.excluded_by, one.excluded_reason)});
  return govuk::summary_list({.rows = std::move(rows)});
}

Html buttons(const govuk::Frame& frame, const SubmissionModel& model) {
  const State state = state_of(model.submission);
  if (!model.may_keep || (state != State::counts && state != State::excluded)) return {};
  const std::string href = href_of(model.submission);
  if (state == State::excluded) return govuk::question_form(frame, href + "/include", {}, govuk::secondary_button(t("Let it count again")));
  return govuk::secondary_button(t("Leave it out"), href + "/exclude");
}

Html found(const SubmissionModel& model) {
  if (!model.quality) return {};
  if (!*model.quality) return paragraph(Html{model.quality->error().sentence});
  return quality_section(**model.quality, href_of(model.submission));
}

}  // namespace

govuk::Page submission_page(const govuk::Frame& frame, const SubmissionModel& model) {
  const Submission& one = model.submission;
  govuk::Page page;
  page.title = title_of(one);
  page.breadcrumbs = {{t("Home"), "/"}, {t("Returns"), std::string{returns_href}}, {page.title, ""}};
  page.success = done_words(model.done);
  page.wide = true;
  page.main = heading(page.title);
  if (state_of(one) == State::checking) page.main += waiting(one, model.progress);
  if (state_of(one) == State::unreadable)
    page.main += govuk::inset_text({.content = paragraph(t("This file cannot be read, so nothing is counted from it. Put it right and upload it again.")) + paragraph(Html{listed(one.unreadable)})});
  page.main += facts(model) + buttons(frame, model) + found(model);
  if (!model.parts.empty()) page.main += paragraph(link(href_of(one) + "/chosen", t("What was chosen of this return, and why")));
  return page;
}

govuk::Page exclude_page(const govuk::Frame& frame, const Submission& submission, std::string_view reason, std::vector<Problem> problems) {
  govuk::Page page;
  page.title = t("Why should this return not count?");
  page.back = href_of(submission);
  page.main = element("div", {{"class", "app-two-thirds"}},
                      heading(page.title) + paragraph(t("{0}, received on {1}. It stays here as it came, and can count again. Figures take its quarters from the return before it, where there is one.", submission.file_name, long_date(submission.received_on))) +
                          govuk::question_form(frame, href_of(submission) + "/exclude",
                                               {govuk::textarea({.id = "reason", .name = "reason", .label = Html{t("Reason")}, .hint = t("Kept with the return, for everyone who sees returns. Name nobody"), .value = std::string{reason}, .problems = problems, .rows = 3})},
                                               govuk::button({.text = t("Leave it out")})));
  page.problems = std::move(problems);
  return page;
}

std::string state_json(const Submission& submission, const Progress& progress) {
  const State state = state_of(submission);
  if (state == State::checking) return nlohmann::json{{"state", "waiting"}, {"percent", progress.percent}, {"words", plain(progress_words(progress))}}.dump();
  const std::string words = state == State::unreadable ? t("The file cannot be read.") : t("The return is checked.");
  return nlohmann::json{{"state", "ready"}, {"percent", 100}, {"words", plain(words)}}.dump();
}

}  // namespace stepwise::returns
