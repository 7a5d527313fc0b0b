// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "html/html.hpp"
#include "practice/progression/progression.hpp"

namespace stepwise::progression {

/// What stands above the questions about a dip: that it is normal, what was reached, and what was agreed beforehand.
html::Html write_dip_reminder(const Journey& journey, const Lists& lists);

/// A dip or relapse as it is read.
struct DipView {
  const Journey& journey;
  const Happening& dip;
  const Lists& lists;
  std::string href;         ///< of this dip
  bool may_change = false;
  Date today;
};
html::Html write_dip(const DipView& view);
/// A dip's status, in a colour that judges nobody.
html::Html status_tag(DipStatus status);
/// What was agreed for when things dip, as rows; empty ones left out.
html::Html write_agreement(const WhenThingsDip& agreed);

}  // namespace stepwise::progression
