// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/text.hpp"
#include "practice/allocation/allocation_pages.hpp"
#include "practice/person/person_pages.hpp"

namespace stepwise::allocation {
namespace {

using html::element;

/// For the worker, never on paper: how it reads, and the other ways to have it.
Html for_the_worker(const SheetView& view) {
  const Readability reads = readability_of(view.explanation);
  const std::string age = fmt::format("{:.0f}", reads.age);
  Html out = paragraph(reads.age <= target_reading_age
                           ? t("Reading age {0}: within the target of {1}. Counted from words a sentence and syllables a word (Flesch and Kincaid).", age, static_cast<int>(target_reading_age))
                           : t("Reading age {0}: above the target of {1}. Shorter sentences and shorter words in what you wrote bring it down. Counted from words a sentence and syllables a word (Flesch and Kincaid).", age,
                               static_cast<int>(target_reading_age)));
  Html items = element("li", {}, view.easy ? govuk::link(t("The whole sheet"), view.here) : govuk::link(t("Easy read: one idea a line"), view.here + "?version=easy"));
  items += element("li", {}, govuk::link(t("Print it, in large print where that is wanted"), "/print?page=" + (view.easy ? view.here + "%3Fversion%3Deasy" : view.here)));
  out += element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items);
  if (!view.preferred_format.empty()) out += paragraph(t("The person prefers: {0}.", view.preferred_format));
  return element("div", {{"class", "govuk-inset-text app-paper__hidden"}}, element("h2", {{"class", "govuk-heading-s"}}, t("For you, not on the sheet")) + out);
}

Html of_part(const SheetPart& part, bool easy) {
  Html lines;
  for (const auto& line : part.lines) lines += easy ? element("li", {}, line) : element("p", {{"class", "govuk-body"}}, line);
  return element("h2", {{"class", "govuk-heading-m"}}, part.heading) + (easy ? element("ul", {{"class", "govuk-list govuk-list--spaced"}}, lines) : lines);
}

}  // namespace

Html write_sheet(const SheetView& view) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Your starting estimate"));
  if (!view.signed_off) out += govuk::warning_text({.text = t("A colleague has still to sign this. Do not give it to anybody yet.")});
  if (!view.on_paper) out += for_the_worker(view);
  for (const auto& part : view.explanation.parts) out += of_part(part, view.easy);
  return view.on_paper ? out : out + paragraph(govuk::link(t("Grid number {0}, for everybody to read", view.grid_number), public_href(view.grid_number)));
}

}  // namespace stepwise::allocation
