// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/returns/page_parts.hpp"
#include "performance/returns/return_pages.hpp"

namespace stepwise::returns {
namespace {

using html::Html;

std::string maybe_span(const std::optional<Date>& from, const std::optional<Date>& to) { return from && to ? span_words({*from, *to}) : t("None"); }

std::string derived_words(const Part& part) {
  if (part.fell_back) return t("None could be derived from its months, so what it states was taken");
  return maybe_span(part.derived_start, part.derived_end);
}

std::string serves_words(const Part& part) {
  if (part.serves.empty()) return part.why_not.empty() ? t("Nothing").str() : t("Nothing: {0}", listed(part.why_not));
  std::string words;
  for (const Span& span : joined(part.serves)) words += (words.empty() ? "" : ", ") + span_words(span);
  return words;
}

}  // namespace

govuk::Page chosen_page(const ChosenModel& model) {
  govuk::Page page;
  page.title = t("What was chosen of the return, and why");
  page.back = href_of(model.submission);
  page.wide = true;
  page.main = heading(page.title) + paragraph(t("The return received on {0}.", long_date(model.submission.received_on))) +
              paragraph(t("The months that its events lie in tell which period a return really covers: the derived period. Each quarter is taken from the latest return whose derived period covers it. Earlier returns keep the quarters that no later one covers."));
  if (model.shown.empty()) page.main += paragraph(t("Nothing was chosen yet."));
  const std::vector<std::string> names{t("Council"), t("Rows"), t("Import date"), t("States"), t("Derived"), t("Serves")};
  govuk::TableOptions table{.caption = t("Councils in this return"), .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = names};
  for (const auto& name : names) table.head.emplace_back(name == names[1] ? govuk::number(name) : govuk::Cell{name});
  for (const Part& part : model.shown)
    table.rows.push_back({part.council, govuk::number(Html{number_words(part.rows)}), short_date(part.imported), maybe_span(part.stated_start, part.stated_end), derived_words(part), serves_words(part)});
  if (!model.shown.empty()) page.main += govuk::table(table);
  page.main += govuk::pages(model.page, model.pages, [&](int number) { return href_of(model.submission) + "/chosen?page=" + std::to_string(number); });
  return page;
}

}  // namespace stepwise::returns
