// SPDX-License-Identifier: Apache-2.0
#include "print/print_pages.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "govuk/govuk.hpp"
#include "html/html.hpp"
#include "http/http.hpp"
#include "language/language.hpp"

namespace stepwise::print {
namespace {

using html::element;
using html::Html;

constexpr std::string_view all_documents = "/print/documents";

Html heading(const Html& words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }
Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }
Html link(std::string_view href, const Html& words, html::Attributes more = {}) {
  more.insert(more.begin(), {{"class", "govuk-link"}, {"href", std::string{href}}});
  return element("a", more, words);
}
std::string href_of(const Job& job) { return "/print/" + job.reference; }
std::string pdf_of(const Job& job) { return href_of(job) + "/document.pdf"; }

std::string state_sentence(const Job& job) {
  switch (state_of(job)) {
    case State::waiting: return t("Your document is being made. This usually takes a few seconds.");
    case State::ready: return t("Your document is ready.");
    case State::failed: return t("Your document could not be made.");
  }
  return {};
}

std::string state_key(State state) {
  switch (state) {
    case State::waiting: return "waiting";
    case State::ready: return "ready";
    case State::failed: return "failed";
  }
  return {};
}

Html state_tag(State state) {
  switch (state) {
    case State::waiting: return govuk::tag(t("Being made"), "blue");
    case State::ready: return govuk::tag(t("Ready"), "green");
    case State::failed: return govuk::tag(t("Not made"), "grey");
  }
  return {};
}

std::string size_words(std::int64_t bytes) { return t("{0} KB", number_words((bytes + 1023) / 1024)); }

std::string language_name(const govuk::Frame& frame, std::string_view code) {
  for (const auto& offered : frame.languages)
    if (offered.code == code) return offered.name;
  return std::string{code == "en" ? kept("English") : code};
}

Html format_choice(const Question& question, std::span<const Problem> problems) {
  govuk::RadiosOptions radios{.id = "format", .name = "format", .legend = govuk::sized_legend(t("How should it be laid out?"), "m"), .value = question.format, .problems = problems};
  for (const Format format : formats) {
    const FormatWords words = format_words(format);
    radios.items.push_back({.value = std::string{words.key}, .text = t(words.label), .hint = t(words.hint)});
  }
  return govuk::radios(radios);
}

Html language_choice(const govuk::Frame& frame, const Question& question, std::span<const Problem> problems) {
  if (frame.languages.size() < 2) return {};
  govuk::RadiosOptions radios{.id = "language", .name = "language", .legend = govuk::sized_legend(t("Which language?"), "m"), .value = question.language, .problems = problems};
  for (const auto& offered : frame.languages) radios.items.push_back({.value = offered.code, .text = offered.name});
  return govuk::radios(radios);
}

/// The button that deletes a document, and says which to whoever cannot see where it stands.
Html delete_form(const govuk::Frame& frame, const Job& job, bool in_list) {
  Html words = t("Delete");
  if (in_list) words += element("span", {{"class", "govuk-visually-hidden"}}, Html{" "} + Html{t("the document of {0} asked for on {1}", job.title, long_moment(job.asked))});
  else words = t("Delete this document");
  return govuk::question_form(frame, href_of(job) + "/delete", {}, govuk::secondary_button(words));
}

}  // namespace

govuk::Page question_page(const govuk::Frame& frame, const Question& question, std::vector<Problem> problems) {
  govuk::Page page;
  page.title = t("Print or save as PDF");
  page.back = question.path;
  Html content = heading(t("Print or save as PDF"));
  if (!question.cannot.empty()) {
    content += govuk::inset_text({.content = question.cannot});
  } else {
    content += paragraph(t("The document shows the page as it is now. It is kept for 24 hours, for you alone."));
    if (question.unmet) content += govuk::inset_text({.content = t("The person prefers a format or a language that cannot be made here. Look at their communication needs before you send this.")});
    else if (question.from_person) content += paragraph(t("What the person prefers is chosen already."));
    content += govuk::question_form(frame, "/print", {govuk::hidden_field("page", question.path), format_choice(question, problems), language_choice(frame, question, problems)},
                                    govuk::button({.text = t("Make the document")}));
  }
  content += paragraph(link(all_documents, t("Your documents")));
  page.main = element("div", {{"class", "app-two-thirds"}}, content);
  page.problems = std::move(problems);
  return page;
}

govuk::Page document_page(const govuk::Frame& frame, const Job& job) {
  const State state = state_of(job);
  govuk::Page page;
  page.title = state == State::ready ? t("Your document is ready") : state == State::failed ? t("Your document could not be made") : t("Your document is being made");
  page.back = job.path;
  Html status = element("p", {{"class", "govuk-body"}, {"role", "status"}, {"data-waiting-words", ""}}, state_sentence(job));
  if (state == State::failed) status += paragraph(Html{listed(job.failure)});
  if (state == State::waiting) status += paragraph(link(href_of(job), t("Check again"), {{"data-waiting-link", pdf_of(job)}, {"data-waiting-link-words", std::string{t("Open the PDF")}}}));
  if (state == State::ready) status += govuk::button({.text = t("Open the PDF ({0})", size_words(job.bytes)), .href = pdf_of(job)});
  if (state == State::failed) status += paragraph(link("/print?page=" + http::encode_component(job.path), t("Ask for it again")));
  Html content = heading(page.title);
  content += state == State::waiting ? element("div", {{"data-waiting", href_of(job) + "/state"}}, status) : status;
  content += govuk::summary_list({.rows = {{.key = t("Page"), .value = job.title},
                                           {.key = t("Layout"), .value = t(format_words(format_from_key(job.format).value_or(Format::standard)).label)},
                                           {.key = t("Language"), .value = language_name(frame, job.language)},
                                           {.key = t("Asked for"), .value = long_moment(job.asked)},
                                           {.key = t("Kept until"), .value = long_moment(job.forget)}}});
  content += delete_form(frame, job, false) + paragraph(link(all_documents, t("Your documents")));
  page.main = element("div", {{"class", "app-two-thirds"}}, content);
  return page;
}

govuk::Page documents_page(const govuk::Frame& frame, const std::vector<Job>& jobs, std::string_view done) {
  govuk::Page page;
  page.title = t("Your documents");
  page.breadcrumbs = {{t("Home"), "/"}, {page.title, ""}};
  if (done == "deleted") page.success = t("The document is deleted");
  page.main = heading(page.title) + paragraph(t("What you printed or saved as PDF in the last 24 hours. Nobody else can open these. To make another, choose \"Print or save as PDF\" at the foot of a page."));
  if (jobs.empty()) {
    page.main += paragraph(t("You have no documents."));
    return page;
  }
  govuk::TableOptions table{.caption = t("Documents, newest first"), .head = {t("Page"), t("Asked for"), t("Layout"), t("State"), t("Delete")}, .caption_classes = "govuk-visually-hidden",
                            .stack_on_phones = true, .stack_names = {t("Page"), t("Asked for"), t("Layout"), t("State"), t("Delete")}};
  for (const Job& job : jobs)
    table.rows.push_back({link(href_of(job), job.title), long_moment(job.asked), t(format_words(format_from_key(job.format).value_or(Format::standard)).label), state_tag(state_of(job)), delete_form(frame, job, true)});
  page.main += govuk::table(table);
  return page;
}

std::string state_json(const Job& job) { return nlohmann::json{{"state", state_key(state_of(job))}, {"words", plain(state_sentence(job))}}.dump(); }

}  // namespace stepwise::print
