// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "access/staff_store.hpp"
#include "base/share.hpp"
#include "practice/peer_forum/room.hpp"

namespace stepwise::peer_forum {
namespace {

constexpr std::size_t longest_token = 64;

/// The address that the assets gave the clock's file.
std::string script_address() {
  const auto manifest = read_shared("assets/manifest.json");
  if (!manifest) return {};
  const auto json = nlohmann::json::parse(*manifest, nullptr, false);
  return json.is_object() && json.contains("forum-timer.js") ? "/assets/" + json["forum-timer.js"].get<std::string>() : std::string{};
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {}

  access::Routes routes() const override {
    access::Routes all;
    for (auto make : {forum_routes, item_routes, suggestion_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<task::Source> work() const override {
    return {{.kinds = "peer_forum",
             .due = [](store::ReadTx& tx, const task::Asked& asked) { return item_tasks(tx, asked.worker, asked.team, asked.today, asked.until, asked.limit); },
             .held = [room = room_](store::ReadTx& tx, StaffId worker) { return item_tasks(tx, worker, std::nullopt, room->store.clock().today(), std::nullopt, 500); },
             .give = give_item}};
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Peer challenge forum"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) { return write_of_person(items_of_person(tx, who), room->store.clock().today()); }}};
  }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random) {
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{store, random, std::move(*people), script_address()});
}

std::string bring_href(std::string_view person_reference) { return "/people/" + std::string{person_reference} + "/peer-forum"; }

std::vector<govuk::SelectItem> staff_items(store::ReadTx& tx) {
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("Choose one")}};
  for (const auto& one : access::list_staff(tx))
    if (one.active) items.push_back({.value = one.reference, .text = one.team_name.empty() ? one.name : t("{0}, {1}", one.name, one.team_name)});
  return items;
}

std::string success_words(std::string_view done) {
  if (done == "added") return t("Forum added");
  if (done == "changed") return t("Changes saved");
  if (done == "brought") return t("On the agenda");
  if (done == "suggested") return t("Suggestion added");
  if (done == "decided") return t("Saved");
  if (done == "learned") return t("Learning saved");
  if (done == "followed") return t("Follow-up saved");
  if (done == "moved") return t("Saved");
  return "";
}

std::string token_from(const Room& room, const http::Fields& typed) {
  const auto token = typed.get("form_token");
  return token.empty() || token.size() > longest_token ? new_reference(room.random) : std::string{token};
}

}  // namespace stepwise::peer_forum
