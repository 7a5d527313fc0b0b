// SPDX-License-Identifier: Apache-2.0
#include "demo/population.hpp"

#include <array>

namespace stepwise::demo {
namespace {

constexpr std::array<int, 7> age_weights{5, 12, 16, 14, 28, 22, 3};
constexpr std::array<std::pair<int, int>, 7> ages{{{18, 24}, {25, 44}, {45, 64}, {65, 74}, {75, 84}, {85, 94}, {95, 102}}};
/// In the order of ethnicity_keys. Younger people known to a city's council are more mixed than older ones.
constexpr std::array<int, 21> communities_older{848, 22, 2, 1, 26, 2, 1, 1, 2, 16, 26, 6, 4, 4, 6, 18, 2, 2, 4, 4, 3};
constexpr std::array<int, 21> communities_younger{716, 9, 3, 3, 40, 12, 5, 8, 6, 26, 62, 18, 7, 11, 30, 14, 7, 8, 9, 4, 2};
/// In the order of Reason.
constexpr std::array<int, 13> reasons_older{17, 45, 2, 2, 1, 15, 1, 4, 1, 0, 6, 0, 6};
constexpr std::array<int, 13> reasons_younger{8, 22, 2, 2, 0, 2, 22, 28, 3, 1, 5, 0, 5};
constexpr std::array<int, 10> homes_older{52, 24, 6, 5, 1, 0, 7, 0, 0, 5};
constexpr std::array<int, 10> homes_younger{14, 32, 18, 20, 8, 1, 1, 0, 0, 6};
constexpr std::array<int, 6> work_younger{6, 9, 14, 48, 5, 18};

Date birthday(Date from, int age, Draw& draw) { return from - (age * 36'525 / 100 + draw.between(0, 364)); }

}  // namespace

Traits draw_traits(Date from, int age, Draw& draw) {
  Traits traits;
  if (age == 0) {
    const auto [low, high] = ages[static_cast<std::size_t>(draw.weighted(age_weights))];
    age = draw.between(low, high);
  }
  const bool older = age >= 65;
  traits.profile.born = birthday(from, age, draw);
  traits.profile.reason = static_cast<Reason>(older ? draw.weighted(reasons_older) : draw.weighted(reasons_younger));
  traits.profile.locality = draw.between(0, 3);
  static constexpr std::array<int, 4> younger_genders{490, 500, 5, 5}, older_genders{395, 600, 1, 4};
  traits.gender = static_cast<Gender>(draw.weighted(older ? older_genders : younger_genders));
  traits.ethnicity = static_cast<std::uint8_t>(older ? draw.weighted(communities_older) : draw.weighted(communities_younger));
  traits.accommodation = static_cast<std::uint8_t>(older ? draw.weighted(homes_older) : draw.weighted(homes_younger));
  traits.employment = older ? std::uint8_t{3} : static_cast<std::uint8_t>(draw.weighted(work_younger));
  static constexpr std::array<int, 3> carers{40, 45, 15};
  traits.has_carer = static_cast<std::uint8_t>(draw.weighted(carers));
  traits.birth_estimated = draw.chance(60);
  const bool lasting = traits.profile.reason == Reason::learning_disability || traits.profile.reason == Reason::mental_health;
  traits.profile.supported = draw.chance(lasting ? 3'200 : 1'500);
  const int client = draw.between(1, 1'000);
  if (client <= 60) traits.profile.client = Client::unpaid_carer;
  else if (client <= 75) traits.profile.client = Client::unpaid_carer_known_by_association;
  if (traits.profile.client != Client::service_user) {
    traits.profile.reason = Reason::social_unpaid_carer;
    traits.profile.supported = false;
    traits.has_carer = 1;
  }
  return traits;
}

}  // namespace stepwise::demo
