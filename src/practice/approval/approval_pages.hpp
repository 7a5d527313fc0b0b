// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <vector>

#include "html/html.hpp"
#include "practice/approval/approval_site.hpp"

namespace stepwise::approval {

/// What a list of approvals shows.
struct ListView {
  std::span<const Kind> kinds;
  std::vector<Line> to_decide, asked;
  bool may_decide = false;   ///< some kind at least
  Date today;
};
html::Html write_list(const ListView& view);

/// One approval as it is read.
struct View {
  const Approval& approval;
  std::string kind_words, thing_href;
};
html::Html write_approval(const View& view);
/// "£120.00 a week and £300.00 once"; "No money" when there is none.
std::string amount_words(const Approval& approval);
html::Html standing_tag(const Approval& approval, Date today);

}  // namespace stepwise::approval
