// SPDX-License-Identifier: Apache-2.0
#include <functional>
#include <map>

#include "practice/review/review_test_support.hpp"

namespace stepwise::review::test {
namespace {

class ReviewLists : public Reviews {
 protected:
  /// One of every kind of day that a review can have, about a person, a worker's or nobody's.
  void fill(PersonId person) {
    SeededRandom draw{31};
    const auto some_day = [&] { return std::optional{today() - 40 + static_cast<int>(draw.below(90))}; };
    site.change([&](store::WriteTx& tx) -> Result<void> {
      for (int i = 0; i < 300; ++i) {
        Review one;
        one.reference = new_reference(draw);
        one.kind = i % 5 == 0 ? "unplanned" : "planned";
        one.due_on = *some_day();
        one.limit_on = one.due_on + 20;
        if (i % 3 == 0) one.owner.worker = worker_id_;
        if (i % 7 == 0) one.trusted_reference = "somebody";
        if (draw.below(3) > 0) one.begun_on = some_day();
        if (one.begun_on && draw.below(3) > 0) one.finished_on = *one.begun_on + 2;
        if (one.finished_on && draw.below(2) > 0) {
          one.decision.follow_what = "Ring them";
          one.decision.follow_worker = worker_id_;
          if (draw.below(4) > 0) one.decision.follow_by = some_day();
          if (draw.below(3) == 0) one.followed_on = today();
        }
        one.audit_picked = draw.below(4) == 0;
        if (one.audit_picked && draw.below(2) == 0) one.audited_on = today();
        if (i % 11 == 0) one.cancelled_on = today();
        insert_whole(tx, site.random(), person, one);
        all_.push_back(one);
      }
      return {};
    });
  }
  std::map<std::string, Date> expected(const std::function<bool(const Review&)>& fits) {
    std::map<std::string, Date> out;
    for (const auto& one : all_)
      if (const auto next = next_of(one); next && fits(one)) out.emplace(one.reference, next->by);
    return out;
  }
  std::map<std::string, Date> found(const OpenAsked& asked) {
    std::map<std::string, Date> out;
    for (const auto& line : open_reviews(*site.store().read(), asked).lines) out.emplace(line.review.reference, next_of(line.review)->by);
    return out;
  }
  std::vector<Review> all_;
};

TEST_P(ReviewLists, the_lists_of_the_record_are_those_of_the_rules) {
  fill(who().id());
  const auto stands = [&](Standing standing) { return [this, standing](const Review& one) { return standing_of(one, today()) == standing; }; };
  const std::vector<std::pair<std::string_view, std::function<bool(const Review&)>>> lists{
      {"all", [](const Review&) { return true; }},
      {"soon", [&](const Review& one) { return stands(Standing::due_soon)(one) || stands(Standing::overdue)(one); }},
      {"overdue", stands(Standing::overdue)},
      {"to_hold", [](const Review& one) { return !one.begun_on; }},
      {"held", stands(Standing::held)},
      {"follows", stands(Standing::to_follow_up)},
      {"changed", [](const Review& one) { return !one.begun_on && one.kind == "unplanned"; }},
      {"trusted", [](const Review& one) { return !one.trusted_reference.empty(); }},
      {"sample", [](const Review& one) { return one.audit_picked && one.finished_on && !one.audited_on; }}};
  for (const auto& [show, fits] : lists) {
    const auto right = expected(fits);
    EXPECT_FALSE(right.empty()) << show;
    EXPECT_EQ(found({.today = today(), .show = show}), right) << show;
  }
}

TEST_P(ReviewLists, a_page_of_a_list_is_the_part_of_the_whole_and_knows_how_many_there_are) {
  fill(who().id());
  const OpenAsked asked{.today = today()};
  const auto whole = open_reviews(*site.store().read(), asked);
  ASSERT_EQ(whole.total, static_cast<std::int64_t>(whole.lines.size()));
  const auto part = open_reviews(*site.store().read(), asked, {.limit = 25, .skip = 50});
  ASSERT_EQ(part.lines.size(), 25U);
  EXPECT_EQ(part.total, whole.total);
  for (std::size_t i = 0; i < part.lines.size(); ++i) EXPECT_EQ(part.lines[i].review.reference, whole.lines[50 + i].review.reference);
  for (std::size_t i = 1; i < whole.lines.size(); ++i) EXPECT_LE(next_of(whole.lines[i - 1].review)->by, next_of(whole.lines[i].review)->by) << "the longest due first";
  const auto until = open_reviews(*site.store().read(), {.today = today(), .until = today()});
  EXPECT_EQ(until.total, std::ranges::count_if(whole.lines, [&](const Line& line) { return next_of(line.review)->by <= today(); }));
  Browser browser = site.sign_in(worker_id_);
  const auto beyond = browser.get("/reviews?show=all&team=all&page=99").whole_body();
  EXPECT_EQ(std::ranges::count_if(find_all(beyond, "a"), [](const auto& link) { return link.attribute("href").starts_with("/people/adaref/reviews/"); }), 25) << "a page beyond the last is the first";
}

TEST_P(ReviewLists, a_worker_holds_what_is_theirs_next) {
  fill(who().id());
  const auto right = expected([this](const Review& one) {
    const auto next = next_of(one);
    return next->what == What::follow_up ? one.decision.follow_worker == worker_id_ : next->what != What::sample && one.owner.worker == worker_id_;
  });
  EXPECT_FALSE(right.empty());
  EXPECT_EQ(found({.worker = worker_id_, .today = today()}), right);
  const auto tasks = room_->work()[0].held(*site.store().read(), worker_id_);
  EXPECT_EQ(tasks.size(), right.size());
}

TEST_P(ReviewLists, restricted_people_stand_in_none_and_are_counted_apart) {
  fill(who("hidref").id());
  const task::Asked asked{.today = today(), .until = today() + 400, .limit = 50};
  EXPECT_EQ(open_reviews(*site.store().read(), {.today = today()}).total, 0);
  EXPECT_TRUE(room_->work()[0].due(*site.store().read(), asked).empty());
  EXPECT_EQ(room_->work()[0].left_out(*site.store().read(), asked), static_cast<std::int64_t>(expected([](const Review&) { return true; }).size()));
}

TEST_P(ReviewLists, an_easy_copy_says_it_in_the_person_s_words_without_what_is_the_council_s) {
  const std::string place = service(), reference = planned();
  Browser browser = site.sign_in(worker_id_);
  EXPECT_EQ(browser.get(at(reference) + "?read=easy").whole_body().find("?read=easy"), std::string::npos) << "nothing was said yet";
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  ASSERT_EQ(send(browser, reference, "o-out1", rated("3", "1")).status, 303);
  ASSERT_EQ(send(browser, reference, "decide", step_down(place)).status, 303);
  ASSERT_EQ(send(browser, reference, "finish", finish()).status, 303);
  EXPECT_NE(browser.get(at(reference)).whole_body().find("?read=easy"), std::string::npos);
  const auto text = text_of(browser.get(at(reference) + "?read=easy").whole_body());
  for (const std::string_view words : {"Breakfast in my own kitchen", "I say how it is: Mostly.", "Others said: A little.", "We do not see it the same way", "What we could try next", "The market alone", "Step down",
                                       "Nothing changes yet.", "I agree with it.", "I like my mornings", "When we talk again"})
    EXPECT_NE(text.find(words), std::string::npos) << words << "\n" << text;
  for (const std::string_view words : {"Goal attainment", "Partially met", "hours and", "Ask what it was like"}) EXPECT_EQ(text.find(words), std::string::npos) << words;
}

STEPWISE_EACH_ENGINE(ReviewLists);

}  // namespace
}  // namespace stepwise::review::test
