// SPDX-License-Identifier: Apache-2.0
#include "performance/tables/headings.hpp"

#include <algorithm>

#include "base/code_list.hpp"
#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::tables {
namespace {

using engine::TableLayout;
using story::Coding;
using story::Codings;

/// A list that headings may come from: its file, and how stories number it.
struct Source {
  std::string_view name, file;
  const Coding Codings::* coding;
};
constexpr std::array<Source, 9> sources{{{"support_reason", "primary_support_reason", &Codings::support_reason}, {"yes_no", "yes_no_unknown", &Codings::needs},
    {"gender", "gender", &Codings::gender}, {"ethnicity", "ethnicity", &Codings::ethnicity}, {"employment", "employment", &Codings::employment},
    {"accommodation", "accommodation", &Codings::accommodation}, {"route", "route_of_access", &Codings::route},
    {"review_reason", "review_reason", &Codings::review_reason}, {"method", "method_of_contact", &Codings::method}}};

std::uint8_t position(const std::vector<std::string>& titles, std::string_view title) {
  const auto at = std::ranges::find(titles, title);
  return at == titles.end() ? TableLayout::nowhere : static_cast<std::uint8_t>(at - titles.begin());
}

}  // namespace

Headings own_headings(std::vector<std::string> titles) {
  Headings headings{std::move(titles), {}};
  headings.at.fill(TableLayout::nowhere);
  for (std::size_t i = 0; i < headings.titles.size(); ++i) headings.at[i] = static_cast<std::uint8_t>(i);
  return headings;
}

Result<Headings> list_headings(const Codings& codings, std::string_view list, std::string_view begin) {
  const auto source = std::ranges::find(sources, list, &Source::name);
  if (source == sources.end()) return fail(FaultKind::unavailable, "There is no list called " + std::string{list} + " for the headings of a table.");
  const auto items = CodeList::load(source->file);
  if (!items) return tl::unexpected<Fault>{items.error()};
  Headings headings{{}, {}};
  for (const auto& item : items->items())
    if (item.label.starts_with(begin)) headings.titles.push_back(item.label);
  if (begin.empty()) headings.titles.emplace_back(invalid_or_blank);
  const Coding& coding = codings.*(source->coding);
  for (std::size_t number = 0; number < headings.at.size(); ++number) {
    const bool named = number > 0 && number < coding.not_in_list();
    headings.at[number] = position(headings.titles, named ? std::string_view{coding.label(static_cast<std::uint8_t>(number))} : invalid_or_blank);
  }
  return headings;
}

Result<engine::TableLists> load_lists(const Codings& codings, const std::vector<std::string>& sts001, const std::vector<std::string>& sts002a) {
  const auto items = CodeList::load("nhse_outcome");
  if (!items) return tl::unexpected<Fault>{items.error()};
  engine::TableLists lists;
  lists.sts001.fill(position(sts001, "Unable to classify"));
  lists.sts002a.fill(position(sts002a, "Unable to classify"));
  lists.sts002a_alone = lists.sts002a;
  for (const auto& item : items->items()) {
    const std::uint8_t number = codings.outcome.from_code(item.code);
    const auto rank = parse_number(items->value(item.code, "nhse_rank"));
    const auto one = position(sts001, items->value(item.code, "sts001")), two = position(sts002a, items->value(item.code, "sts002a")),
               alone = position(sts002a, items->value(item.code, "sts002a_alone"));
    const bool sound = number > 0 && number < codings.outcome.not_in_list() && rank && *rank > 0 && *rank < engine::TableLists::last_rank &&
                       (sts001.empty() || one != TableLayout::nowhere) && (sts002a.empty() || (two != TableLayout::nowhere && alone != TableLayout::nowhere));
    if (!sound) return fail(FaultKind::unavailable, "lists/nhse_outcome.csv: the row " + item.code + " names no outcome, rank or heading there is. Correct it.");
    lists.nhse_rank[number] = static_cast<std::uint8_t>(*rank);
    lists.sts001[number] = one;
    lists.sts002a[number] = two;
    lists.sts002a_alone[number] = alone;
  }
  for (std::size_t number = 1; number < codings.review_reason.not_in_list(); ++number) {
    const std::string& label = codings.review_reason.label(static_cast<std::uint8_t>(number));
    lists.is_planned_review[number] = label.starts_with(kept("Planned"));
    lists.is_unplanned_review[number] = label.starts_with(kept("Unplanned"));
  }
  return lists;
}

}  // namespace stepwise::tables
