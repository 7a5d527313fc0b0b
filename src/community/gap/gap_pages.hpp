// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "community/gap/gap.hpp"
#include "community/parts/parts.hpp"
#include "govuk/page.hpp"

namespace stepwise::gap {

using html::Html;

/// The register, narrowed by what stands in the address: codes only.
struct Register {
  std::vector<Gap> gaps;
  std::string status, group;   ///< "" for what is open or worked on, and for everyone
  bool may_see_small = false, may_record = false;
};
Html write_register(const Register& model, const Lists& lists);
/// The gaps of a register that its filter leaves in.
std::vector<Gap> narrowed(std::vector<Gap> gaps, std::string_view status, std::string_view group, const Lists& lists);

/// One gap, with the form for what was done about it.
struct GapPage {
  Gap gap;
  std::vector<Gap> others;          ///< it could be counted with
  community::Filled action;
  std::string token;
  bool may_see_small = false;
  Date today;
};
Html write_gap(const govuk::Frame& frame, const GapPage& model, const Lists& lists);

/// The fields of what was asked for and not found; `who` says in words what is left out.
std::vector<Html> asking_fields(const community::Filled& form, const Lists& lists);
Asking asking_in(const http::Fields& typed);
void add_asking(http::Fields& fields, const Asking& asking);

Html status_tag(Status status);
std::string gap_href(std::string_view reference);

}  // namespace stepwise::gap
