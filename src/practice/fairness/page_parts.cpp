// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include <fmt/format.h>

#include "performance/charts/scale.hpp"
#include "practice/care_act/care_act.hpp"
#include "practice/fairness/fairness_pages.hpp"

namespace stepwise::fairness {

using html::element;

std::string percent(double value) { return charts::figure_words(value, charts::Unit::percent, 1); }

std::string signed_percent(double value) {
  const double rounded = std::round(value * 10) / 10;
  return rounded == 0 ? percent(0) : (rounded > 0 ? "+" : "−") + percent(std::abs(rounded));
}

std::string two_places(double value) {
  const double rounded = std::round(value * 100) / 100;
  return (rounded < 0 ? "−" : "") + fmt::format("{:.2f}", std::abs(rounded));
}

std::string apart_words(const std::optional<Apart>& apart) {
  if (!apart) return "–";
  return t("{0} (95%: {1} to {2})", signed_percent(apart->percent), signed_percent(apart->interval.lower), signed_percent(apart->interval.upper));
}

Html table_of(std::string_view caption, const std::vector<std::string>& names, std::vector<govuk::Row> rows, bool hidden_caption) {
  std::vector<govuk::Cell> head;
  for (const auto& name : names) head.push_back(head.empty() ? govuk::Cell{name} : govuk::number(name));
  return govuk::table({.caption = caption, .head = std::move(head), .rows = std::move(rows), .first_cell_is_header = true, .caption_classes = hidden_caption ? "govuk-visually-hidden" : "govuk-table__caption--m",
                       .stack_on_phones = true, .stack_names = names});
}

std::string area_words(std::string_view code) {
  const auto area = care_act::need_area(code);
  return area ? t(care_act::words_of(*area)).str() : std::string{code};
}

Html rule_in_force() {
  return element("p", {{"class", "govuk-hint"}}, t("{0} Medians and intervals of hidden groups are hidden too. A dash means that there is nothing to compare with.", listed(statistics::rule_words(statistics::Audience::everyone_else)).str()));
}

}  // namespace stepwise::fairness
