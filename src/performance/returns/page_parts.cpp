// SPDX-License-Identifier: Apache-2.0
#include "performance/returns/page_parts.hpp"

#include "govuk/messages.hpp"
#include "language/language.hpp"

namespace stepwise::returns {

using html::element;
using html::Html;

Html heading(std::string_view words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }
Html second_heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }
Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }
Html link(std::string_view href, const Html& words) { return element("a", {{"class", "govuk-link"}, {"href", std::string{href}}}, words); }

Html state_tag(State state) {
  switch (state) {
    case State::checking: return govuk::tag(t("Being checked"), "blue");
    case State::unreadable: return govuk::tag(t("Cannot be read"), "orange");
    case State::excluded: return govuk::tag(t("Left out"), "grey");
    case State::counts: return govuk::tag(t("Counts"), "green");
  }
  return {};
}

std::string bytes_words(std::int64_t bytes) {
  constexpr std::int64_t kilo = 1000, mega = 1'000'000;
  return bytes < mega ? t("{0} KB", number_words((bytes + kilo - 1) / kilo)) : t("{0} MB", number_words((bytes + mega - 1) / mega));
}

std::string councils_words(const std::vector<std::string>& councils) {
  constexpr std::size_t most_named = 3;
  if (councils.empty()) return t("Not stated");
  if (councils.size() > most_named) return tn("{0} council", "{0} councils", static_cast<std::int64_t>(councils.size()));
  std::string words;
  for (const auto& council : councils) words += (words.empty() ? "" : ", ") + council;
  return words;
}

}  // namespace stepwise::returns
