// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/returns/page_parts.hpp"
#include "performance/returns/return_pages.hpp"

namespace stepwise::returns {
namespace {

using html::element;
using html::Html;

std::string done_words(std::string_view done) {
  if (done == "included") return t("The return counts again");
  if (done == "excluded") return t("The return is left out");
  return {};
}

std::string spans_words(const std::vector<Span>& spans) {
  std::string words;
  for (const Span& span : spans) words += (words.empty() ? "" : ", ") + span_words(span);
  return words;
}

Html found_words(const Submission& one) {
  if (state_of(one) == State::checking) return t("Not known yet");
  if (state_of(one) == State::unreadable) return Html{listed(one.unreadable)};
  return tn("{0} failure", "{0} failures", one.failures) + ", " + tn("{0} warning", "{0} warnings", one.warnings);
}

govuk::Row row_of(const ListModel& model, const Submission& one) {
  const auto parts = model.parts.find(one.id.value());
  const std::string stated = one.stated_start && one.stated_end ? span_words({*one.stated_start, *one.stated_end}) : t("Not stated");
  return {link(href_of(one), one.file_name), short_date(one.received_on), councils_words(one.councils), stated, serving_words(one, parts == model.parts.end() ? std::vector<Part>{} : parts->second),
          found_words(one), state_tag(state_of(one))};
}

Html table_of(const ListModel& model) {
  const std::vector<std::string> names{t("File"), t("Received"), t("Council"), t("States"), t("Serves"), t("Found"), t("State")};
  govuk::TableOptions table{.caption = t("Returns, latest first"), .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = names};
  for (const auto& name : names) table.head.emplace_back(name);
  for (const Submission& one : model.shown) table.rows.push_back(row_of(model, one));
  return govuk::table(table);
}

}  // namespace

std::string href_of(const Submission& submission) { return std::string{returns_href} + "/" + submission.reference; }

std::string span_words(const Span& span) { return t("{0} to {1}", short_date(span.from), short_date(span.to)); }

std::string serving_words(const Submission& submission, const std::vector<Part>& parts) {
  if (state_of(submission) == State::excluded) return t("Nothing: left out on {0}. {1}", short_date(submission.excluded->london_date()), submission.excluded_reason);
  if (state_of(submission) == State::unreadable) return t("Nothing: it cannot be read");
  std::vector<Span> spans;
  for (const Part& part : parts) spans.insert(spans.end(), part.serves.begin(), part.serves.end());
  if (!spans.empty()) return spans_words(joined(std::move(spans)));
  for (const Part& part : parts)
    if (!part.why_not.empty()) return t("Nothing: {0}", listed(part.why_not));
  return t("Not worked out yet");
}

govuk::Page list_page(const ListModel& model) {
  govuk::Page page;
  page.title = t("Returns");
  page.breadcrumbs = {{t("Home"), "/"}, {page.title, ""}};
  page.success = done_words(model.done);
  page.wide = true;
  page.main = heading(page.title) + paragraph(t("Files of Client Level Data as they were sent. All are kept as they came; figures take each quarter from the latest return that covers it."));
  if (model.may_keep) page.main += element("div", {{"class", "govuk-button-group"}}, govuk::button({.text = t("Upload a return"), .href = std::string{returns_href} + "/upload"}));
  page.main += paragraph(link(std::string{returns_href} + "/building", t("What the return from the record would fail on, if it were sent now")));
  if (model.loading) page.main += govuk::inset_text({.content = t("Figures are being worked out anew, because returns have changed. Look again in a minute.")});
  if (!model.trouble.empty()) page.main += govuk::warning_text({.text = Html{listed(model.trouble)}});
  if (model.shown.empty()) page.main += paragraph(t("No return has been kept yet."));
  else page.main += table_of(model);
  page.main += govuk::pages(model.page, model.pages, [](int number) { return std::string{returns_href} + "?page=" + std::to_string(number); });
  return page;
}

}  // namespace stepwise::returns
