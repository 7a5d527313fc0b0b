// SPDX-License-Identifier: Apache-2.0
#include "community/directory/directory.hpp"
#include "community/directory/room.hpp"

namespace stepwise::directory {
namespace {

class TheSite final : public Site {
 public:
  explicit TheSite(std::shared_ptr<Room> room) : room_{std::move(room)} {}

  access::Routes routes() override { return {}; }
  std::vector<task::Source> work() const override { return {}; }
  const PlaceLists& lists() const override { return *room_->lists; }

  std::vector<Match> find(const Asked& asked, std::size_t limit) const override {
    if (asked.today > Date{}) return room_->follower->index()->find(asked, limit);
    Asked now = asked;
    now.today = room_->store.clock().today();
    return room_->follower->index()->find(now, limit);
  }
  std::optional<Point> point_of_postcode(std::string_view postcode) const override { return room_->follower->postcodes()->find(postcode); }
  void catch_up() const override { room_->follower->catch_up(); }
  Size size() const override { return {room_->follower->index()->size(), room_->follower->postcodes()->size()}; }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto lists = PlaceLists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto wants = Wants::load();
  if (!wants) return tl::unexpected{wants.error()};
  const auto shared = std::make_shared<const PlaceLists>(std::move(*lists));
  auto follower = std::make_shared<Follower>(store, shared, std::make_shared<const Wants>(std::move(*wants)));
  return std::make_shared<TheSite>(std::make_shared<Room>(store, random, std::move(drafts), shared, std::move(follower)));
}

}  // namespace stepwise::directory
