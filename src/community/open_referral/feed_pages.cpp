// SPDX-License-Identifier: Apache-2.0
#include "community/open_referral/feed_pages.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "govuk/govuk.hpp"

namespace stepwise::open_referral {
namespace {

using html::element;
using html::Html;

constexpr std::int64_t lines_a_page = 200;
constexpr std::size_t reasons_shown = 20;

Html paragraph(const Html& content) { return element("p", {{"class", "govuk-body"}}, content); }

Html counts(const Load& load) {
  const std::pair<Message, std::int64_t> all[]{{noted("Places added"), load.added},     {noted("Places changed"), load.changed},   {noted("As they were"), load.unchanged},
                                               {noted("Wait for approval"), load.waiting}, {noted("Refused"), load.refused}};
  govuk::SummaryListOptions list;
  for (const auto& [label, count] : all) list.rows.push_back({.key = t(label), .value = number_words(count)});
  return govuk::summary_list(list);
}

std::string outcome_words(const std::string& outcome) {
  if (outcome == "refused") return t("Refused");
  return outcome == "waiting" ? t("Waits for approval").str() : t("To know").str();
}

/// How many were refused for each reason, most first: what whoever made the feed has to put right.
Html why_refused(const Load& load) {
  std::map<std::string, std::int64_t> times;
  for (const auto& line : load.lines)
    if (line.outcome == "refused") ++times[line.sentence];
  if (load.refused <= lines_a_page) return {};
  std::vector<std::pair<std::string, std::int64_t>> most{times.begin(), times.end()};
  std::ranges::stable_sort(most, std::greater{}, &std::pair<std::string, std::int64_t>::second);
  if (most.size() > reasons_shown) most.resize(reasons_shown);
  std::vector<govuk::Row> rows;
  for (const auto& [sentence, count] : most) rows.push_back({sentence, govuk::number(number_words(count))});
  return govuk::table({.caption = t("Why services were refused"), .head = {t("Why"), govuk::number(t("Services"))}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m"});
}

}  // namespace

Html write_upload(const govuk::Frame& frame, const UploadForm& form) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Bring in a feed")) +
             paragraph(t("A file of services as Open Referral UK 3.0 (JSON). The same feed again changes what it brought before. What was changed here stays, and where both changed, somebody decides."));
  out += govuk::question_form(frame, "/community/feeds",
                              {govuk::input({.name = "source", .label = govuk::sized_label(t("Whose feed is it?"), "s"), .hint = t("The same words each time, so that the feed is known again"), .value = form.source,
                                             .problems = form.problems, .classes = "govuk-input--width-20", .autocomplete = "off"}),
                               govuk::file_upload({.name = "feed", .label = govuk::sized_label(t("File"), "s"), .problems = form.problems})},
                              t("Take it in"), {{"enctype", "multipart/form-data"}});
  if (form.loads.empty()) return out;
  std::vector<govuk::Row> rows;
  for (const auto& load : form.loads)
    rows.push_back({govuk::link(load.source, "/community/feeds/" + load.reference), long_moment(load.loaded_at), load.loaded_by_name, govuk::number(number_words(load.added)), govuk::number(number_words(load.changed)),
                    govuk::number(number_words(load.refused))});
  const std::vector<std::string> heads{t("Feed"), t("Taken"), t("By"), t("Added"), t("Changed"), t("Refused")};
  return out + govuk::table({.caption = t("Feeds so far"), .head = {heads.begin(), heads.end()}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = heads});
}

Html write_load(const Load& load, std::int64_t page) {
  Html out = element("span", {{"class", "govuk-caption-l"}}, load.source) + element("h1", {{"class", "govuk-heading-l"}}, t("What came of a feed")) +
             paragraph(t("Taken by {0} on {1}.", load.loaded_by_name, long_moment(load.loaded_at))) + counts(load);
  const auto total = static_cast<std::int64_t>(load.lines.size());
  if (load.added + load.changed + load.unchanged + load.waiting + load.refused == 0) return out + paragraph(t("The file told of no services."));
  if (total == 0) return out + paragraph(t("Every service was taken whole."));
  const std::int64_t last = (total + lines_a_page - 1) / lines_a_page;
  page = std::clamp<std::int64_t>(page, 1, last);
  const std::int64_t from = (page - 1) * lines_a_page, until = std::min(total, from + lines_a_page);
  std::vector<govuk::Row> rows;
  for (std::int64_t i = from; i < until; ++i) {
    const Line& line = load.lines[static_cast<std::size_t>(i)];
    rows.push_back({govuk::number(number_words(static_cast<std::int64_t>(line.number))), line.name.empty() ? line.id : line.name, outcome_words(line.outcome), line.sentence});
  }
  if (page == 1) out += why_refused(load);
  const std::vector<std::string> heads{t("Number in its file"), t("Service"), t("What came of it"), t("Why")};
  if (last > 1) out += paragraph(t("Showing {0} to {1} of {2}", from + 1, until, number_words(total)));
  return out + govuk::table({.caption = t("Services to know of"), .head = {heads.begin(), heads.end()}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = heads}) +
         govuk::pages(static_cast<int>(page), static_cast<int>(last), [&](int number) { return "/community/feeds/" + load.reference + "?page=" + std::to_string(number); });
}

}  // namespace stepwise::open_referral
