// SPDX-License-Identifier: Apache-2.0
#include "practice/progression/progression_site.hpp"

#include "practice/progression/overview_page.hpp"
#include "practice/progression/room.hpp"
#include "practice/progression/work_source.hpp"
#include "sql/progression.hpp"

namespace stepwise::progression {
namespace {

/// The last day of help after a dip that is under way; nothing when none is.
std::optional<Date> help_until(const Journey& journey, std::string& dip) {
  for (const auto* open : open_dips(journey)) {
    const Answer* answer = answer_to(journey, open->reference);
    if (answer == nullptr || answer->support == "none") continue;
    dip = open->reference;
    return standing_of(journey, *open).next;
  }
  return std::nullopt;
}

std::optional<support::Hold> hold(store::ReadTx& tx, const access::ReadablePerson& who, const support::Service& wanted, const std::vector<support::Service>& now, Date today) {
  if (!support::asks_for_more(wanted, now)) return std::nullopt;
  const Journey journey = read_journey(tx, who);
  const auto person = person::find_person(tx, who.id());
  const std::string home = progression_href(person ? person->reference : "");
  if (const Happening* dip = dip_to_answer_first(journey, today, read_rhythm(tx)))
    return support::Hold{"progression.dip", t("There was a dip on {0}. Talk it through with the person first: what they want, what still works, and help with a last day. When it cannot wait, write why.", long_date(dip->on)), true,
                         home + "/dips/" + dip->reference + "/answer"};
  std::string dip;
  const auto until = help_until(journey, dip);
  if (until && (!wanted.end_on || *wanted.end_on > *until))
    return support::Hold{"progression.temporary", t("The help agreed after a dip is for a time, until {0}. Give this service a last day, or decide first that help becomes long-term. When it cannot wait, write why.", long_date(*until)), true,
                         home + "/dips/" + dip + "/decide"};
  return std::nullopt;
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->drafts->add_draft_kind({.kind = "progression",
                                   .words = noted("Progression"),
                                   .resume = [](std::string_view person, std::string_view draft) { return progression_href(person) + "/drafts/" + std::string{draft}; },
                                   .finished = [](store::ReadTx& tx, std::string_view draft) { return tx.one(sql::progression::once_find, {{"form_token", draft}}).has_value(); }});
  }

  void take_findings(person::Findings findings) override { room_->findings = std::move(findings); }

  access::Routes routes() const override {
    access::Routes all;
    for (auto make : {page_routes, plan_routes, level_routes, dip_routes, risk_routes, list_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Progression"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               return write_summary(read_journey(tx, who), room->lists, progression_href(person ? person->reference : ""));
             }}};
  }

  std::vector<task::Source> work() const override { return {work_source()}; }
  support::Guard guard() const override { return hold; }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto lists = Lists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{store, std::move(*lists), std::move(*people), random, std::move(drafts)});
}

access::HelpTopic help_topic() {
  return {noted("Progression, and when things dip"),
          {noted("A progression plan is for 6 to 12 months, from one level of independence to the next. It starts with strengths and what the person wants, and is judged by its own direction alone."),
           noted("A dip or a relapse is a normal part of getting on. Nothing that was reached is taken away: the highest point stands beside today."),
           noted("Record a dip, then talk it through: what the person wants, what still works, and help with a last day six weeks on at most. Nothing goes back to an earlier arrangement by itself; a named person decides."),
           noted("Agree what to do when things dip while they go well, and print the card for the person to keep.")}};
}

}  // namespace stepwise::progression
