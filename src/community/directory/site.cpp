// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "community/directory/directory.hpp"
#include "community/directory/room.hpp"

namespace stepwise::directory {
namespace {

class TheSite final : public Site {
 public:
  explicit TheSite(std::shared_ptr<Room> room) : room_{std::move(room)} { room_->drafts->add_draft_kind(draft_kind(room_)); }

  access::Routes routes() override {
    access::Routes all;
    for (auto make : {search_routes, place_routes, keeping_routes, approval_routes, owner_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }
  std::vector<task::Source> work() const override { return {work_source(room_)}; }
  const PlaceLists& lists() const override { return *room_->lists; }

  std::vector<Match> find(const Asked& asked, std::size_t limit) const override {
    if (asked.today > Date{}) return room_->follower->index()->find(asked, limit);
    Asked now = asked;
    now.today = room_->store.clock().today();
    return room_->follower->index()->find(now, limit);
  }
  std::optional<Point> point_of_postcode(std::string_view postcode) const override { return room_->follower->postcodes()->find(postcode); }
  void catch_up() const override { room_->follower->catch_up(); }
  std::shared_ptr<const SearchIndex> index() const override { return room_->follower->index(); }
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

std::optional<Place> place_asked(const Room& room, store::ReadTx& tx, const access::Visit& visit) {
  auto found = place(tx, visit.request.part("place"));
  if (found) found->by_postcode = room.follower->postcodes()->find(found->facts.postcode);
  return found;
}

std::vector<Point> points_of(const SearchIndex& index, bool for_staff) {
  constexpr std::size_t most = 400;
  std::vector<Point> out;
  for (const Place* place : index.open_places()) {
    const auto point = place->point();
    if (point && (for_staff || !place->is_hidden())) out.push_back(*point);
    if (out.size() >= most) break;
  }
  return out;
}

std::string success_words(std::string_view done) {
  if (done == "added") return t("Place added");
  if (done == "changed") return t("Changes saved");
  if (done == "proposed") return t("Sent for approval");
  if (done == "checked") return t("Check saved");
  if (done == "closed") return t("Place closed");
  if (done == "opened") return t("Place opened again");
  if (done == "approved") return t("Change approved");
  if (done == "declined") return t("Change declined");
  if (done == "withdrawn") return t("Link withdrawn");
  if (done == "sent") return t("Thank you. Somebody will look at your changes");
  if (done == "thanks") return t("Thank you. Today is noted as the day it was checked");
  if (done == "stopped") return t("Thank you. Somebody will close it");
  if (done == "nothing") return t("Nothing was changed");
  return "";
}

std::optional<Date> date_from(const http::Fields& typed, std::string_view name) {
  const auto part = [&](std::string_view which) { return std::string{trim(typed.get(std::string{name} + "_" + std::string{which}))}; };
  const std::string day = part("day"), month = part("month"), year = part("year");
  if (day.empty() || month.empty() || year.size() != 4) return std::nullopt;
  return Date::parse(day + " " + month + " " + year);
}

}  // namespace stepwise::directory
