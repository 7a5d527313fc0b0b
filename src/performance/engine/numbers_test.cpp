// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/numbers.hpp"

#include <gtest/gtest.h>

#include "base/random.hpp"

namespace stepwise::engine {
namespace {

constexpr Day first = 19800;

/// Two councils with requests, assessments and services drawn at random.
std::shared_ptr<const story::Stories> some_stories() {
  SeededRandom random{7};
  auto stories = std::make_shared<story::Stories>();
  stories->first_day = first;
  stories->last_day = first + 700;
  for (const char* code : {"121", "122"}) {
    story::Council council{code, {"", "North", "South"}, std::vector<story::Shard>(2)};
    for (std::uint32_t person = 0; person < 60; ++person) {
      story::Facts facts;
      facts.birth_month = static_cast<std::uint16_t>(0 + random.below(400));
      facts.gender = static_cast<story::Gender>(random.below(5));
      facts.support_reason = {};
      std::vector<Event> events;
      for (int i = 0; i < 4; ++i) {
        Event event;
        event.type = static_cast<story::EventType>(random.below(3));
        event.start = static_cast<Day>(first + random.below(500));
        event.end = static_cast<Day>(event.start + random.below(90));
        event.outcome = static_cast<story::Outcome>(random.below(19));
        event.detail = static_cast<std::uint8_t>(1 + random.below(event.type == story::EventType::service ? 8 : 2));
        event.team = static_cast<std::uint16_t>(random.below(3));
        event.record = person * 10 + static_cast<std::uint32_t>(i);
        events.push_back(event);
      }
      council.shards[person % 2].add(person, std::to_string(person), facts, events);
    }
    stories->councils.push_back(std::move(council));
  }
  return stories;
}

bool same(const Figures& a, const Figures& b) {
  const auto row = [](const Row& one) { return std::tuple{one.keys, one.numerator, one.denominator, one.value, one.provisional, one.apart}; };
  return std::ranges::equal(a.rows, b.rows, {}, row, row) && row(a.total) == row(b.total);
}

TEST(NumbersOfStories, are_those_of_one_pass_whatever_was_asked_before) {
  const auto stories = some_stories();
  const auto numbers = numbers_of(stories, 2);
  const Date today = story::date_of(first + 600);
  const Period whole{first, static_cast<Day>(first + 700)}, part{static_cast<Day>(first + 100), static_cast<Day>(first + 400)};
  std::size_t counted = 0;
  for (int round = 0; round < 2; ++round)
    for (const auto& measure : all_measures())
      for (const auto& period : {whole, part})
        for (const std::vector<By>& by : {std::vector<By>{}, {By::council}, {By::month}, {By::council, By::team}, {By::age}, {By::gender}, {By::gender, By::age}}) {
          const Only only{.council = round == 0 ? std::nullopt : std::optional<std::string>{"122"}};
          const auto counts = count_all(*stories, {&measure}, period, *splits_for(by, only), 1);
          const auto expected = figures(counts, 0, {by, only, period, today - 30});
          ASSERT_TRUE(same(numbers->figures(measure, by, only, period, today, 30), expected)) << measure.id;
          counted += static_cast<std::size_t>(expected.total.denominator);
        }
  EXPECT_GT(counted, 1000U);
  EXPECT_EQ(numbers->councils(), (std::vector<std::string>{"121", "122"}));
  EXPECT_EQ(numbers->teams(), (std::vector<std::string>{"North", "South"}));
  EXPECT_EQ(numbers->span().to, first + 700);
}

}  // namespace
}  // namespace stepwise::engine
