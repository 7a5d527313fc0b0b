// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

#include "demo/journey.hpp"

namespace stepwise::demo {

/// What a person is like, in the terms of the national lists: places in the `*_keys` tables of codes.hpp.
struct Traits {
  Profile profile;
  Gender gender = Gender::female;
  std::uint8_t ethnicity = 0, accommodation = 0, employment = 3, has_carer = 2;
  bool birth_estimated = false;
};

/// One adult known to a council: ages, sexes, communities and reasons in the mix of an English city. `from` is when the
/// range begins; `age` of 0 draws one.
Traits draw_traits(Date from, int age, Draw& draw);

}  // namespace stepwise::demo
