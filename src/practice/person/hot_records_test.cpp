// SPDX-License-Identifier: Apache-2.0
#include "practice/person/hot_records.hpp"

#include <gtest/gtest.h>

namespace stepwise::person {
namespace {

const Date today{20000};

std::shared_ptr<const HotRecord> page(std::int64_t id, std::size_t size = 100) {
  return std::make_shared<HotRecord>(HotRecord{.id = PersonId{id}, .restricted = false, .day = today, .title = "AB",
                                               .before_main = std::make_shared<const std::string>(),
                                               .main = std::make_shared<const std::string>(size, 'x')});
}

TEST(HotRecords, GivesWhatWasKeptUntilThePersonIsTouched) {
  HotRecords hot{1 << 20};
  hot.put("abc", 0, page(1), hot.touches_so_far());
  EXPECT_NE(hot.find("abc", 0, today), nullptr);
  hot.touched({PersonId{2}});
  EXPECT_NE(hot.find("abc", 0, today), nullptr);
  hot.touched({PersonId{1}});
  EXPECT_EQ(hot.find("abc", 0, today), nullptr);
}

TEST(HotRecords, NeverGivesAPageReadBeforeATouch) {
  HotRecords hot{1 << 20};
  const auto before = hot.touches_so_far();
  hot.touched({PersonId{1}});
  hot.put("abc", 0, page(1), before);
  EXPECT_EQ(hot.find("abc", 0, today), nullptr);
  hot.put("abc", 0, page(1), hot.touches_so_far());
  EXPECT_NE(hot.find("abc", 0, today), nullptr);
}

TEST(HotRecords, IsOfOneDay) {
  HotRecords hot{1 << 20};
  hot.put("abc", 0, page(1), hot.touches_so_far());
  EXPECT_EQ(hot.find("abc", 0, today + 1), nullptr);
}

TEST(HotRecords, StaysWithinItsBytes) {
  HotRecords hot{16 * 10'000};
  for (int i = 0; i < 1000; ++i) hot.put("ref" + std::to_string(i), 0, page(i, 4000), hot.touches_so_far());
  EXPECT_LE(hot.counts().bytes, 160'000U);
  EXPECT_GT(hot.counts().records, 10U);
}

}  // namespace
}  // namespace stepwise::person
