// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/unique.hpp"

#include <gtest/gtest.h>

#include <array>

#include "performance/cld/details.hpp"

namespace stepwise::cld {
namespace {

using story::Event;
using story::EventType;

Day day(const std::string& iso) { return iso.empty() ? story::no_day : story::day_of(*Date::parse_iso(iso)); }

Serving quarter() {
  Serving serving;
  serving.serves = true;
  serving.reference = {day("2025-04-01"), day("2025-06-30")};
  serving.order = 1;
  return serving;
}

Event event_of(EventType type, const std::string& start, const std::string& end) {
  Event event;
  event.type = type;
  event.start = day(start);
  event.end = day(end);
  return event;
}

struct FilterCase {
  const char* rule;  // of cld.md 8.3
  EventType type;
  std::string start, end, died;
  Filtered expected;
  std::string left_end;
};

constexpr auto request = EventType::request, service = EventType::service;
const std::array filter_cases{
    FilterCase{"a non-service ends within the period, its first day too", request, "2025-01-01", "2025-04-01", "", Filtered::kept, "2025-04-01"},
    FilterCase{"and its last day", request, "2025-06-30", "2025-06-30", "", Filtered::kept, "2025-06-30"},
    FilterCase{"a day before it does not", request, "2025-01-01", "2025-03-31", "", Filtered::ends_before, "2025-03-31"},
    FilterCase{"nor a day after it", request, "2025-06-30", "2025-07-01", "", Filtered::ends_after, "2025-07-01"},
    FilterCase{"an open non-service is in no period", request, "2025-05-01", "", "", Filtered::open_and_no_service, ""},
    FilterCase{"a service that has not ended is kept", service, "2020-01-01", "", "", Filtered::kept, ""},
    FilterCase{"one that ends later too", service, "2025-06-30", "2025-09-01", "", Filtered::kept, "2025-09-01"},
    FilterCase{"one that ended on the first day too", service, "2025-01-01", "2025-04-01", "", Filtered::kept, "2025-04-01"},
    FilterCase{"one that ended before is not", service, "2025-01-01", "2025-03-31", "", Filtered::ends_before, "2025-03-31"},
    FilterCase{"nor one that starts after", service, "2025-07-01", "", "", Filtered::starts_after, ""},
    FilterCase{"DerEnd is a death between start and end", request, "2025-04-10", "2025-05-20", "2025-05-01", Filtered::kept, "2025-05-01"},
    FilterCase{"on the start", request, "2025-04-10", "2025-05-20", "2025-04-10", Filtered::kept, "2025-04-10"},
    FilterCase{"or the end", request, "2025-04-10", "2025-05-20", "2025-05-20", Filtered::kept, "2025-05-20"},
    FilterCase{"a death after the end changes nothing", request, "2025-04-10", "2025-05-20", "2025-05-21", Filtered::kept, "2025-05-20"},
    FilterCase{"a death after the start closes what is open, so a request is then kept", request, "2025-04-10", "", "2025-05-01", Filtered::kept, "2025-05-01"},
    FilterCase{"a death on the start leaves it open", service, "2025-04-10", "", "2025-04-10", Filtered::kept, ""},
    FilterCase{"a death before the start drops it", service, "2025-04-10", "", "2025-04-09", Filtered::starts_after_death, ""},
    FilterCase{"a death before the period drops it", service, "2025-01-01", "", "2025-03-31", Filtered::died_before, "2025-03-31"},
    FilterCase{"a death on the period's first day does not", service, "2025-01-01", "", "2025-04-01", Filtered::kept, "2025-04-01"},
};

TEST(Filter, KeepsWhatBelongsToTheReferencePeriod) {
  for (const auto& one : filter_cases) {
    Event event = event_of(one.type, one.start, one.end);
    EXPECT_EQ(filter(event, day(one.died), quarter()), one.expected) << one.rule;
    EXPECT_EQ(event.end, day(one.left_end)) << one.rule;
    EXPECT_FALSE(filtered_sentence(one.expected).empty());
  }
}

TEST(Filter, LeavesAFileTakenWholeAsItIsButForDeaths) {
  Serving whole = quarter();
  whole.whole = true;
  Event open = event_of(request, "2026-01-01", ""), late = event_of(request, "2025-04-10", "");
  EXPECT_EQ(filter(open, story::no_day, whole), Filtered::kept);
  EXPECT_EQ(filter(late, day("2025-04-09"), whole), Filtered::starts_after_death);
  EXPECT_EQ(filter(open, story::no_day, Serving{}), Filtered::not_chosen);
}

/// One way in which two rows differ, and for which types that makes them two events: joined, single.
struct IdentityCase {
  const char* part;
  void (*change)(Event&, story::Provision&);
  std::array<bool, 4> joined, single;
};
const std::array identity_cases{
    IdentityCase{"start date", [](Event& event, story::Provision&) { ++event.start; }, {true, true, true, true}, {true, true, true, true}},
    IdentityCase{"client type", [](Event& event, story::Provision&) { event.client = story::ClientType::unpaid_carer; }, {true, true, true, true}, {true, true, true, true}},
    IdentityCase{"DerEnd", [](Event& event, story::Provision&) { ++event.end; }, {true, true, false, true}, {true, true, false, true}},
    IdentityCase{"route, assessment type, service type; not the review's reason", [](Event& event, story::Provision&) { ++event.detail; }, {true, true, true, false}, {true, true, true, false}},
    IdentityCase{"service component", [](Event& event, story::Provision&) { ++event.component; }, {false, false, true, false}, {false, false, true, false}},
    IdentityCase{"delivery mechanism", [](Event& event, story::Provision&) { ++event.flags; }, {false, false, false, false}, {false, false, true, false}},
    IdentityCase{"unit cost", [](Event&, story::Provision& provision) { provision.unit_cost_pence = 1; }, {false, false, false, false}, {false, false, true, false}},
    IdentityCase{"cost frequency", [](Event&, story::Provision& provision) { provision.frequency = story::CostFrequency::weekly; }, {false, false, false, false}, {false, false, true, false}},
    IdentityCase{"planned units", [](Event&, story::Provision& provision) { provision.units_hundredths = 1; }, {false, false, false, false}, {false, false, true, false}},
    IdentityCase{"outcome, team, record and conversation", [](Event& event, story::Provision&) { event.outcome = story::Outcome::st_max, event.team = 4, event.record = 9, event.flags |= 0x80; },
                 {false, false, false, false}, {false, false, false, false}},
};

TEST(Identity, IsWhatTheTableSaysByTypeAndProduct) {
  for (const auto& one : identity_cases)
    for (std::size_t type = 0; type < 4; ++type) {
      const Event before = event_of(static_cast<EventType>(type), "2025-01-01", "2025-02-01");
      Event after = before;
      story::Provision provision;
      one.change(after, provision);
      EXPECT_EQ(identity_of(before, {}, Product::joined) != identity_of(after, provision, Product::joined), one.joined[type]) << one.part << ", joined, type " << type;
      EXPECT_EQ(identity_of(before, {}, Product::single) != identity_of(after, provision, Product::single), one.single[type]) << one.part << ", single, type " << type;
    }
}

TEST(Preference, IsPeriodThenEndThenOutcomeThenConversation) {
  Serving first = quarter(), second = quarter();
  second.order = 2;
  const Event plain = event_of(service, "2025-01-01", "2025-05-01"), open = event_of(service, "2025-01-01", "");
  Event best = plain, blank = plain, spoken = plain;
  best.outcome = story::Outcome::st_max;
  blank.outcome = story::Outcome::not_mapped;
  spoken.flags = 0x80;
  EXPECT_GT(preference_of(plain, second), preference_of(open, first));
  EXPECT_GT(preference_of(open, first), preference_of(best, first));
  EXPECT_GT(preference_of(best, first), preference_of(spoken, first));
  EXPECT_GT(preference_of(spoken, first), preference_of(plain, first));
  EXPECT_EQ(preference_of(blank, first), preference_of(plain, first));
}

TEST(Crop, EndsServicesWithAPeriodThatIsNotTheLast) {
  Serving earlier = quarter();
  earlier.is_last = false;
  const Event open = event_of(service, "2025-01-01", ""), later = event_of(service, "2025-01-01", "2025-07-01"), within = event_of(service, "2025-01-01", "2025-06-30");
  EXPECT_TRUE(is_cropped(open, earlier, Product::joined));
  EXPECT_TRUE(is_cropped(later, earlier, Product::joined));
  EXPECT_FALSE(is_cropped(within, earlier, Product::joined));
  EXPECT_FALSE(is_cropped(open, quarter(), Product::joined));
  EXPECT_FALSE(is_cropped(open, earlier, Product::single));
  EXPECT_FALSE(is_cropped(event_of(request, "2025-01-01", "2025-07-01"), earlier, Product::joined));
}

class LatestDetailsTest : public testing::Test {
 protected:
  story::Codings codings_ = *story::Codings::load();
  Telling telling_{codings_};
  LatestDetails latest_{telling_};
  Details home(const char* code) const {
    Details details;
    details.accommodation = static_cast<story::Accommodation>(codings_.accommodation.from_code(code));
    return details;
  }
  Details ethnicity(const char* code) const {
    Details details;
    details.ethnicity = codings_.ethnicity.from_code(code);
    return details;
  }
  Details settled(const std::vector<std::pair<std::uint64_t, Details>>& rows) {
    latest_.begin();
    for (const auto& [when, details] : rows) latest_.offer(when, details);
    return latest_.get();
  }
};

TEST_F(LatestDetailsTest, TakeTheLatestKnownAndUnknownWhereTheLatestDiffer) {
  const auto own = home("owner_occupier"), prison = home("prison"), unknown = home("not_known"), blank = home("");
  EXPECT_EQ(settled({{1, own}, {2, prison}}), prison);
  EXPECT_EQ(settled({{2, prison}, {1, own}}), prison);
  EXPECT_EQ(settled({{1, own}, {2, unknown}}), own) << "known before unknown";
  EXPECT_EQ(settled({{1, own}, {2, blank}}), own);
  EXPECT_EQ(settled({{1, unknown}, {2, blank}}), unknown);
  EXPECT_EQ(settled({{2, own}, {2, prison}}), unknown) << "more than one distinct value";
  EXPECT_EQ(settled({{2, own}, {2, own}, {1, prison}}), own);
  EXPECT_EQ(settled({{2, own}, {2, prison}, {3, prison}}), prison);
  EXPECT_EQ(settled({{1, own}, {3, own}, {2, prison}}), own) << "rows that are alike count by their latest";
  EXPECT_EQ(settled({}), Details{});
}

TEST_F(LatestDetailsTest, RankEthnicityRealThenRefusedThenUndeclared) {
  EXPECT_EQ(settled({{1, ethnicity("irish")}, {2, ethnicity("declined")}, {3, ethnicity("not_known")}}), ethnicity("irish"));
  EXPECT_EQ(settled({{1, ethnicity("declined")}, {3, ethnicity("not_known")}}), ethnicity("declined"));
  EXPECT_EQ(settled({{1, ethnicity("irish")}, {1, ethnicity("roma")}}), ethnicity("not_known"));
}

TEST_F(LatestDetailsTest, TakeACarersSupportReasonForNotKnown) {
  Details carer, learning;
  carer.support_reason = story::SupportReason::unpaid_carer;
  learning.support_reason = story::SupportReason::learning_disability;
  EXPECT_EQ(settled({{1, learning}, {2, carer}}), learning);
}

}  // namespace
}  // namespace stepwise::cld
