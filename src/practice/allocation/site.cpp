// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/allocation_site.hpp"

#include <algorithm>

#include "practice/allocation/allocation_pages.hpp"
#include "practice/allocation/room.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::allocation {
namespace {

using access::Permission;

/// What follows when a colleague agrees to a figure beyond tolerance, or sends it back.
Result<void> settled(store::WriteTx& tx, const access::ChangeablePerson& who, const approval::Approval& answer, const access::Staff& by, store::AuditLine line) {
  auto found = read_allocation(tx, who.readable(), answer.about);
  const bool agreed = answer.standing() == approval::Standing::agreed;
  if (!found || state_of(*found) != State::waiting) {
    if (agreed) return fail(FaultKind::stale, t("This starting figure does not wait for a signature any more. Send it back with a word why"));
    return {};
  }
  if (agreed && wrote_part(tx, who.readable(), answer.about, by.id)) return fail(FaultKind::invalid, t("You wrote a part of this yourself, so somebody else decides about it"));
  if (agreed) {
    found->signed_at = tx.now();
    found->signed_by = by.name;
    line.action = "allocation.signed";
  } else {
    found->returned_at = tx.now();
    found->returned_by = by.name;
    found->returned_why = answer.reason;
    line.action = "allocation.sent_back";
    line.reason = answer.reason;
  }
  return save_after(tx, who.id(), *found, std::move(line));
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} { room_->drafts->add_draft_kind(draft_kind()); }

  access::Routes routes() const override {
    access::Routes all;
    for (auto make : {list_routes, grid_routes, grid_change_routes, trial_routes, person_routes, allocation_routes, area_routes, after_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<task::Source> work() const override { return work_of(room_); }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Starting figure"), [](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               return write_overview(read_allocations(tx, who), person ? person->reference : "");
             }}};
  }

  approval::Kind approval_kind() const override {
    return {.key = std::string{signature_kind},
            .words = noted("A starting figure beyond the grid’s tolerance"),
            .href = [](std::string_view, std::string_view about) { return allocation_href(about); },
            .needs = Permission::approve_allocation,
            .decided = settled};
  }

  void know(Neighbours neighbours) override { room_->others = std::move(neighbours); }

 private:
  RoomPointer room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{store, random, std::move(*people), std::move(drafts), {}, std::make_shared<Trials>(store)});
}

std::string allocation_href(std::string_view reference) { return "/allocations/" + std::string{reference}; }
std::string of_person_href(std::string_view person_reference) { return "/people/" + std::string{person_reference} + "/allocation"; }

access::HelpTopic help_topic() {
  return {noted("Starting figures"),
          {noted("A starting figure is made from needs that are eligible and that nobody meets yet. What [[carers]] and the community willingly meet is listed as met, and costs nothing"),
           noted("For each area you choose in words how much is needed and what could go wrong. The published grid gives the amount: the same for everybody with that need and that risk"),
           noted("You may move a level or set another total, up or down, with a reason. Far from the grid’s words a colleague signs it too"),
           noted("It is a starting estimate that can rise or fall in planning: no offer, and no limit. The person gets a plain sheet that says how it was made and how to question it"),
           noted("Once decided it never changes. When life changes, work out another")}};
}

Result<Found> find_allocation(access::Visit& visit, std::string_view purpose) {
  const auto tx = visit.store.read();
  const auto missing = [] { return fail(FaultKind::not_found, t("There is no such starting figure")); };
  const auto person = person_reference_of(*tx, visit.request.part("allocation"));
  if (!person) return missing();
  auto who = visit.gate.changeable(*tx, *person, purpose);
  if (!who) return tl::unexpected{who.error()};
  auto allocation = read_allocation(*tx, who->readable(), visit.request.part("allocation"));
  if (!allocation) return missing();
  auto grid = read_grid(*tx, allocation->grid_reference);
  if (!grid) return missing();
  return Found{*who, person::banner(*tx, who->readable()), std::move(*allocation), std::move(*grid)};
}

Owner owner_of(const access::Staff& staff) { return {staff.id, staff.name, staff.role_label, staff.team, staff.team_name}; }

govuk::Page page_of(const Room& room, const access::Visit& visit, const Found& found, std::string_view title, std::string back) {
  return community::page_about(room.people, found.banner, title, std::move(back), visit.today, true);
}

std::optional<Heard> heard(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who) { return room.others.heard ? room.others.heard(tx, who, "") : std::nullopt; }

std::optional<Heard> heard_then(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, const Allocation& allocation) {
  if (!allocation.decided_at) return heard(room, tx, who);
  if (!room.others.heard || allocation.assessment_reference.empty()) return std::nullopt;
  return room.others.heard(tx, who, allocation.assessment_reference);
}

std::vector<Offer> offers(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, Date today) {
  return room.others.offers ? room.others.offers(tx, who, today) : std::vector<Offer>{};
}

std::vector<MetOffer> unconfirmed(const Room& room, store::ReadTx& tx, const Found& found, Date today) {
  std::vector<MetOffer> lost;
  const auto now = offers(room, tx, found.who.readable(), today);
  for (const AreaWords& words : found.allocation.words)
    for (const MetOffer& offer : words.offers) {
      const auto at = std::ranges::find(now, offer.reference, &Offer::reference);
      if (at == now.end() || !at->counts) lost.push_back(offer);
    }
  return lost;
}

}  // namespace stepwise::allocation
