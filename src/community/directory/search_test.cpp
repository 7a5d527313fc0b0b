// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "community/directory/search_index.hpp"

namespace stepwise::directory {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr Point town{53.95, -2.05};

Place place_of(std::int64_t id, std::string name, std::string what, const std::function<void(Facts&)>& more = [](Facts&) {}) {
  Place place;
  place.id = id;
  place.reference = "ref" + std::to_string(id);
  place.facts.name = std::move(name);
  place.facts.kind = "group";
  place.facts.what_happens = std::move(what);
  place.made_at = noon(Date::parse_iso("2026-11-01").value());
  more(place.facts);
  return place;
}

class Search : public testing::Test {
 protected:
  Search() {
    index_ = std::make_shared<SearchIndex>(std::make_shared<PlaceLists>(PlaceLists::load().value()), std::make_shared<Wants>(Wants::load().value()), 90);
    index_ = index_->with({place_of(1, "Coldwell walking group", "A gentle walk and tea", [](Facts& f) { f.latitude = "53.959", f.longitude = "-2.05", f.cost_kind = "free", f.access_facts = "step_free=no"; }),
                           place_of(2, "Millhope allotment", "Growing vegetables", [](Facts& f) { f.latitude = "53.97", f.longitude = "-2.05", f.access_facts = "step_free=yes", f.for_whom = "learning_disability"; }),
                           place_of(3, "Chapel choir", "Songs of every decade", [](Facts& f) { f.sessions = "Wednesday 19:00 to 20:00", f.cost_kind = "pay"; }),
                           place_of(4, "Quiet women’s house", "Somewhere safe", [](Facts& f) { f.latitude = "53.95", f.longitude = "-2.05", f.hide_address = "yes", f.building = "Secret House"; })});
  }
  std::vector<std::string> found(const Asked& asked) const {
    std::vector<std::string> names;
    for (const auto& match : index_->find(asked, 10)) names.push_back(match.reference);
    return names;
  }
  std::vector<std::string> reasons(const Asked& asked) const {
    std::vector<std::string> words;
    for (const auto& match : index_->find(asked, 1))
      for (const auto& reason : match.reasons) words.push_back(reason.words);
    return words;
  }
  std::shared_ptr<const SearchIndex> index_;
};

TEST_F(Search, finds_what_is_wanted_in_anybodys_words) {
  EXPECT_THAT(found({.wants = "I would like to get back to gardening"}), ElementsAre("ref2"));
  EXPECT_THAT(found({.wants = "SINGING!"}), ElementsAre("ref3"));
  EXPECT_THAT(found({.wants = "walks"}), ElementsAre("ref1"));
  EXPECT_THAT(found({.wants = "allotm"}), ElementsAre("ref2")) << "a word half typed";
  EXPECT_THAT(found({.wants = "trampoline"}), IsEmpty());
  EXPECT_EQ(found({.wants = "to the of and"}).size(), 4U) << "words that say nothing leave everything";
}

TEST_F(Search, says_why) {
  EXPECT_THAT(reasons({.wants = "walking"}), Contains("Its name fits “walking”"));
  EXPECT_THAT(reasons({.wants = "gardening"}), Contains("“allotment” is like “gardening”"));
  EXPECT_THAT(reasons({.wants = "walk", .from = town}), Contains("16 minutes’ walk away"));
  EXPECT_THAT(reasons({.wants = "garden", .needs = {"step_free"}, .for_whom = "learning_disability"}), testing::IsSupersetOf({std::string{"Step-free"}, std::string{"For People with a learning disability"}}));
  EXPECT_THAT(reasons({.wants = "songs", .needs = {"bsl"}}), Contains("Ask first: British Sign Language is not known"));
}

TEST_F(Search, leaves_out_where_somebody_could_not_get_in_and_what_is_only_for_others) {
  EXPECT_THAT(found({.needs = {"step_free"}}), Not(Contains("ref1")));
  EXPECT_THAT(found({.needs = {"step_free"}}), Contains("ref3")) << "not known is not no";
  EXPECT_THAT(found({.for_whom = "veterans"}), Not(Contains("ref2")));
  EXPECT_THAT(found({.free_only = true}), ElementsAre("ref1"));
  EXPECT_THAT(found({.weekday = 3}), ElementsAre("ref3"));
}

TEST_F(Search, measures_the_way_on_foot) {
  EXPECT_THAT(found({.wants = "", .needs = {}, .for_whom = "", .free_only = false, .from = town, .within_metres = 1400}), ElementsAre("ref4", "ref1"));
  const auto match = index_->find({.wants = "walk", .from = town}, 1).at(0);
  EXPECT_EQ(match.metres, 1301);
  EXPECT_EQ(match.minutes_walk, 16);
}

TEST_F(Search, keeps_a_hidden_address_from_the_public) {
  const auto for_public = index_->find({.wants = "safe", .from = town, .for_public = true}, 1).at(0);
  EXPECT_FALSE(for_public.point);
  EXPECT_FALSE(for_public.metres);
  EXPECT_THAT(for_public.where, Not(HasSubstr("Secret House")));
  EXPECT_THAT(index_->find({.wants = "safe", .from = town}, 1).at(0).where, HasSubstr("Secret House"));
}

TEST_F(Search, stale_and_flagged_ones_are_told_and_come_after) {
  Place doubtful = place_of(5, "Coldwell walking group two", "A gentle walk and tea");
  doubtful.flag_reason = "Two introductions never happened";
  const auto later = index_->with({doubtful});
  const auto matches = later->find({.wants = "walking", .today = Date::parse_iso("2027-06-01").value()}, 5);
  ASSERT_EQ(matches.size(), 2U);
  EXPECT_EQ(matches[0].reference, "ref1");
  EXPECT_TRUE(matches[0].is_stale);
  EXPECT_TRUE(matches[1].is_flagged);
}

TEST_F(Search, a_changed_place_is_found_as_it_is_now_and_a_closed_one_no_more) {
  auto changed = index_->with({place_of(3, "Chapel drummers", "Drums")});
  EXPECT_EQ(changed->find({.wants = "drums"}, 5).size(), 1U);
  EXPECT_THAT(changed->find({.wants = "choir", .for_public = false}, 5), Not(Contains(Field(&Match::name, "Chapel choir"))));
  Place closed = place_of(3, "Chapel drummers", "Drums");
  closed.closed_on = Date::parse_iso("2026-11-20");
  EXPECT_TRUE(changed->with({closed})->find({.wants = "drums"}, 5).empty());
  EXPECT_EQ(changed->with({closed})->size(), 3U);
}

/// However saves come, one after another or all at once, the same places are found.
RC_GTEST_PROP(SearchIndexes, do_not_depend_on_how_saves_came, ()) {
  const auto lists = std::make_shared<PlaceLists>(PlaceLists::load().value());
  const auto wants = std::make_shared<Wants>(Wants::load().value());
  std::shared_ptr<const SearchIndex> one_by_one = std::make_shared<SearchIndex>(lists, wants, 90);
  std::map<std::int64_t, Place> now;
  const auto saves = *rc::gen::container<std::vector<std::pair<int, int>>>(rc::gen::pair(rc::gen::inRange(1, 12), rc::gen::inRange(0, 5)));
  for (const auto& [id, words] : saves) {
    static const std::vector<std::string> all{"walking", "garden", "choir", "walking garden", ""};
    Place place = place_of(id, all[static_cast<std::size_t>(words)] + " " + std::to_string(id), "what");
    if (words == 4) place.closed_on = Date{20'000};
    now[id] = place;
    one_by_one = one_by_one->with({place});
  }
  std::vector<Place> together;
  for (const auto& [id, place] : now) together.push_back(place);
  const auto at_once = SearchIndex{lists, wants, 90}.with(together);
  const auto references = [](const SearchIndex& index, const char* wanted) {
    std::vector<std::string> out;
    for (const auto& match : index.find({.wants = wanted}, 50)) out.push_back(match.reference);
    std::ranges::sort(out);
    return out;
  };
  for (const char* wanted : {"walk", "gardening", ""}) {
    RC_ASSERT(references(*one_by_one, wanted) == references(*at_once, wanted));
  }
}

}  // namespace
}  // namespace stepwise::directory
