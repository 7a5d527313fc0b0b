// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/fairness/room.hpp"

namespace stepwise::fairness {
namespace {

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<const Room>(std::move(room))} {}

  access::Routes routes() const override {
    access::Routes all;
    for (auto make : {monitor_routes, calibration_routes, case_routes, vignette_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

 private:
  RoomPointer room_;
};

}  // namespace

const Vignette* Room::vignette(std::string_view code) const {
  const auto at = std::ranges::find(vignettes, code, &Vignette::code);
  return at == vignettes.end() ? nullptr : &*at;
}

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random) {
  auto lists = person::Lists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto vignettes = load_vignettes();
  if (!vignettes) return tl::unexpected{vignettes.error()};
  return std::make_shared<TheSite>(Room{store, random, std::move(*lists), std::move(*vignettes)});
}

std::string calibration_href(std::string_view reference) { return "/fairness/calibrations/" + std::string{reference}; }
std::string case_href(std::string_view reference) { return "/fairness/cases/" + std::string{reference}; }
std::string round_href(std::string_view reference) { return "/fairness/vignettes/" + std::string{reference}; }

access::HelpTopic help_topic() {
  return {noted("Is the money fair?"),
          {noted("What was agreed is put beside what was estimated, month by month, by group and by team. A difference is a question, never a verdict"),
           noted("Small groups are hidden, no person is shown and no worker is named"),
           noted("Grade the invented people alone and finish. Then talk with your colleagues about where you differ"),
           noted("When you are asked what support for somebody you know should cost, say what would fit, and not what was paid"),
           noted("A grid made from those cases is a draft. Somebody else publishes it")}};
}

}  // namespace stepwise::fairness
