// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "practice/carer/carer_site.hpp"
#include "practice/carer/carer_store.hpp"
#include "practice/eligibility/desk_test_support.hpp"

namespace stepwise::carer::test {

/// The desk of eligibility, with the room of carers.
class Desk : public eligibility::test::Desk {
 public:
  Desk() : site_{Site::open(store(), random_, drafts_).value()} {
    for (auto section : site_->record_sections()) people_->add_section(std::move(section));
    people_->add_section(site_->shared_section());
    for (const auto& route : site_->routes()) add_route(route);
  }

  Answers tie_answers(std::string words = "I cook and wash", std::string with = "bob-ref") {
    return {{"cared_for", std::move(with)}, {"kind", "partner"}, {"lives_with", "yes"}, {"necessary", "yes"}, {"paid", "no"}, {"what_i_do", std::move(words)}, {"what_it_costs_me", "I am worn"}, {"replacement_agreed", "not_asked"}};
  }
  Answers offer_answers(std::string what = "Breakfast each day", std::string helps = "bob-ref") {
    return {{"helps", std::move(helps)}, {"what", std::move(what)}, {"when", "Mornings"}, {"able_now", "yes"}, {"willing_now", "yes"}, {"able_later", "yes"}, {"willing_later", "not_known"}};
  }
  Caring caring(std::string_view reference = "ann-ref") { return read_caring(*store().read(), readable(reference)); }
  std::vector<SharedOffer> offers_for(std::string_view reference = "bob-ref") { return read_offers(*store().read(), readable(reference), clock().today()); }
  std::vector<task::Task> tasks() {
    return site_->work().front().due(*store().read(), {.team = staff_.team, .today = clock().today(), .until = clock().today() + 400});
  }

 protected:
  std::shared_ptr<Site> site_;
};

}  // namespace stepwise::carer::test
