// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "demo/codes.hpp"

namespace stepwise::demo {

/// What a national file calls each code: CSV cells of lists/*.csv, quoted where they must be, by the code's number.
/// One for Release 2 and one for Release 1, whose wording stands where the list gives one.
struct CldWords {
  static Result<CldWords> load(bool release_1);
  using Cells = std::vector<std::string>;
  Cells outcome, route, service_type, component, delivery, method, review_reason, frequency, client, reason, gender, kind;
  Cells ethnicity, accommodation, employment, yes_no;
};

/// The 46 columns of Client Level Data, Release 2, in order. Source: reference/cld.md 2.
std::string_view cld_header();

}  // namespace stepwise::demo
