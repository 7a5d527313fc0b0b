// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {
namespace {

using html::element;

Html write_section(store::ReadTx& tx, const access::ReadablePerson& who, Date today) {
  const auto person = person::find_person(tx, who.id());
  const std::string home = budget_href(person ? person->reference : "");
  std::vector<Html> items;
  for (const auto& whole : read_accounts(tx, who))
    items.push_back(element("li", {}, {govuk::link(t(holding_words(whole.account.holding)), home + "/" + whole.account.reference),
                                       Html{t(": {0} a week, {1}", money_words(Money{weekly_budget(whole, today)}), t(state_words(state_of(whole.account, today))))}}));
  Html out = items.empty() ? sheet::paragraph(t("No account is open.")) : element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
  return out + sheet::paragraph(govuk::link(t("Personal budget"), home));
}

class TheSite final : public Site {
 public:
  TheSite(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts, Lists lists, person::Lists people)
      : room_{std::make_shared<Room>(sheet::Desk{store, random, std::move(drafts), std::move(people), kept("personal budget").str()}, std::move(lists))} {
    room_->runner = std::make_unique<Runner>(store, random);
    for (const auto holding : holdings()) {
      const std::string key{holding_key(holding)};
      room_->desk.drafts->add_draft_kind({.kind = "budget_" + key, .words = holding_words(holding), .resume = [key](std::string_view person, std::string_view draft) {
                                            return budget_href(person) + "/new?holding=" + key + "&draft=" + std::string{draft};
                                          }});
    }
  }

  void use(Sources sources) override { room_->sources = std::move(sources); }

  access::Routes routes() const override {
    access::Routes all;
    for (auto make : {page_routes, open_routes, change_routes, bank_routes, list_routes, run_routes, link_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Personal budget"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) { return write_section(tx, who, room->desk.store.clock().today()); }}};
  }

  std::vector<task::Source> work() const override { return {work_source()}; }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto lists = Lists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(store, random, std::move(drafts), std::move(*lists), std::move(*people));
}

access::HelpTopic help_topic() {
  return {noted("Personal budgets, accounts and statements"),
          {noted("A budget is held in accounts, opened from the signed plan: a direct payment, an Individual Service Fund, a managed account, or any mix, outcome by outcome."),
           noted("A budget is counted day by day. A stay in hospital, respite, a suspended service and a new rate are reckoned in by themselves."),
           noted("The ledger takes from one place what it puts in another. Its lines are never changed: one that is wrong is turned round by another."),
           noted("A statement is made each time a period ends, and stays as it is. When it is under, over, or shows nothing spent, somebody asks. Money never goes back by itself.")}};
}

}  // namespace stepwise::budget
