// SPDX-License-Identifier: Apache-2.0
#include "community/open_referral/open_referral.hpp"

#include "community/open_referral/room.hpp"

namespace stepwise::open_referral {
namespace {

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<const Room>(std::move(room))} {}
  access::Routes routes() override {
    access::Routes all;
    for (auto make : {api_routes, feed_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

 private:
  RoomPointer room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<const directory::Site> directory) {
  return std::make_shared<TheSite>(Room{store, random, std::move(directory)});
}

}  // namespace stepwise::open_referral
