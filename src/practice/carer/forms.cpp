// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/carer/room.hpp"

namespace stepwise::carer {

std::vector<sheet::Choice> choices_of(const std::vector<Somebody>& people) {
  std::vector<sheet::Choice> out;
  for (const auto& one : people) out.push_back({one.reference, one.name});
  return out;
}

std::vector<sheet::Choice> choices_of(std::span<const Item> items) {
  std::vector<sheet::Choice> out;
  for (const auto& item : items) out.push_back({std::string{item.code}, t(item.words)});
  return out;
}

std::optional<PersonId> chosen(const std::vector<Somebody>& people, std::string_view reference) {
  const auto at = std::ranges::find(people, reference, &Somebody::reference);
  if (at == people.end()) return std::nullopt;
  return at->id;
}

std::vector<Somebody> cared_for_by(store::ReadTx& tx, const Caring& caring) {
  std::vector<Somebody> out;
  for (const auto& tie : caring.ties)
    if (const auto other = tie.ended_on ? std::nullopt : read_other(tx, tie.cared_for)) out.push_back({other->id, other->reference, other->name});
  return out;
}

sheet::Form form_at(const sheet::Opened& opened, std::string title, const std::string& path, std::string button) {
  const std::string home = caring_href(opened.banner.reference);
  return {.title = std::move(title), .action = home + "/" + path, .back = home, .button = std::move(button)};
}

sheet::Field day_field(std::string name, std::string label, std::string needed, std::optional<Date> latest) {
  return {.kind = sheet::Field::Kind::day, .name = std::move(name), .label = std::move(label), .needed = std::move(needed), .latest = latest, .out_of_range = t("The day must be today or earlier")};
}

MakeForm add_form_named(std::string_view name) {
  static constexpr std::pair<std::string_view, MakeForm> known[]{{"tie", tie_form}, {"invitation", invitation_form}, {"emergency", emergency_form}, {"offer", offer_form}, {"sharing", sharing_form}, {"hand-off", hand_off_form}, {"friend", friend_form}};
  for (const auto& [key, make] : known)
    if (key == name) return make;
  return nullptr;
}

MakeForm change_form_named(std::string_view name) {
  static constexpr std::pair<std::string_view, MakeForm> known[]{{"tie", tie_form}, {"end", end_form}, {"invitation", invitation_form}, {"emergency", emergency_form}, {"offer", offer_form},
                                                                 {"confirm", confirm_form}, {"withdraw", withdraw_form}, {"unshare", unshare_form}, {"hand-off", hand_off_form}, {"looked", looked_form}};
  for (const auto& [key, make] : known)
    if (key == name) return make;
  return nullptr;
}

}  // namespace stepwise::carer
