// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "html/html.hpp"
#include "practice/progression/progression.hpp"

namespace stepwise::progression {

/// One person's progression on one page. Money is not on it.
struct OverviewView {
  const Journey& journey;
  const Lists& lists;
  const Rhythm& rhythm;
  std::string href;              ///< /people/REFERENCE/progression
  bool may_change = false;
  bool prompts_for_dips = false;
  Date today;
  std::string bring_href;        ///< where the person is brought to the peer challenge forum; "" for who may not
};
html::Html write_overview(const OverviewView& view);
/// A few lines for the overview of a person's record; the same whoever looks.
html::Html write_summary(const Journey& journey, const Lists& lists, const std::string& href);
/// "When things dip" as a card to print and keep.
html::Html write_card(const WhenThingsDip& agreed, std::string_view name);

}  // namespace stepwise::progression
