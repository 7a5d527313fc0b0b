// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "practice/allocation/grid_test_support.hpp"
#include "practice/allocation/sheet.hpp"

namespace stepwise::allocation {
namespace {

using ::testing::HasSubstr;

const Instant morning = noon(Date{20'500});
const Owner kate{StaffId{7}, "Kate Moor-Test", "Practitioner", TeamId{3}, "North"};

Allocation ready() {
  Allocation a;
  a.worker = kate;
  for (const auto& [area, need, risk] : {std::tuple{"care", "1", "2"}, {"home", "2", "0"}}) {
    AreaTyped typed{need, risk, "", "", {}};
    typed.words.area = area;
    typed.words.heard = "She cannot reach her back";
    typed.words.could_go_wrong = "Her skin would break";
    a = with_area(a, typed);
  }
  return a;
}

std::string text_of(const Explanation& explanation) {
  std::string text;
  for (const auto& part : explanation.parts) {
    text += part.heading + "\n";
    for (const auto& line : part.lines) text += line + "\n";
  }
  return text;
}

TEST(Sheet, says_how_it_was_made_and_promises_nothing) {
  Allocation a = ready();
  a.words[0].carers = "Her neighbour makes breakfast";
  a.adjustments.push_back({1, {AdjustmentKind::night, 2'500, 0}, "Turned at two", "Kate"});
  a = decided(a, test::small_grid(), {"70", "Two steps to the door"}, kate, morning);
  const std::string whole = text_of(explain(test::small_grid(), a, "Living on in her own street", false)), easy = text_of(explain(test::small_grid(), a, "", true));
  for (const auto& words : {"Living on in her own street", "She cannot reach her back", "£12.00 a week", "Her neighbour makes breakfast.", "This costs nothing", "£25.00 a week", "Turned at two", "£70.00 a week", "£3,650.00 a year",
                            "starting estimate", "up or down", "not a limit", "advocate", "Two steps to the door", "Kate Moor-Test", "grid number 1"})
    EXPECT_THAT(whole, HasSubstr(words));
  for (const auto& text : {whole, easy})
    for (const auto& never : {"offer", "cap", "entitle"}) EXPECT_EQ(text.find(never), std::string::npos) << never;
  EXPECT_LT(easy.size(), whole.size());
  for (const auto& words : {"What could go wrong without it", "Kate Moor-Test decided this on"}) EXPECT_THAT(easy, HasSubstr(words)) << "a line says what it is, in easy read too";
}

TEST(Sheet, an_area_that_a_worker_moved_to_none_is_explained) {
  Allocation a = ready();
  a.levels[0].judged.need = Need::none;
  a.words[0].moved_why = "She does it herself again";
  const std::string sheet = text_of(explain(test::small_grid(), decided(a, test::small_grid(), {"", ""}, kate, morning), "", false));
  EXPECT_THAT(sheet, HasSubstr("We looked at this closely: She does it herself again."));
  EXPECT_THAT(sheet, HasSubstr("We count £0.00 a week for this."));
}

/// What a worker wrote about an area, in the words that workers use.
struct Story {
  const char *code, *words, *heard, *could_go_wrong, *carers, *community, *equipment;
};
constexpr Story stories[] = {
    {"personal_care", "Personal care", "Mrs Moor cannot reach her feet or her back. She is tired after washing and sits down twice", "Sore skin would come back, and another fall in the bathroom is likely within weeks",
     "A daughter helps with her hair on Sundays", "The swimming group on Tuesdays has warm showers", "A rail and a shower seat were fitted in May"},
    {"eating", "Eating and drinking", "He can warm a meal but cannot lift a pan. He forgets to drink unless somebody sits with him", "He has been in hospital twice this year because he did not drink enough",
     "His son cooks on Sundays for three days", "Lunch club on Tuesdays and Thursdays", "A kettle that tips"},
    {"home", "Home and safety", "Post and bills stay unopened, and she opens the door to anybody who knocks", "Money has gone before. The tenancy could be lost", "A cousin reads the post every second week",
     "The housing officer looks in each month", "A lamp that lights by itself on the stairs"},
    {"connections", "People and places", "She has not been out alone since the spring. She misses the choir and cannot get there by bus", "She would see nobody from Monday to Friday, and her mood would sink again",
     "Her sister rings twice a day", "The talking café, with a lift from a volunteer", ""},
    {"work", "Work, learning and volunteering", "He has a place at college, and needs somebody beside him on the bus until he knows the way", "He would lose the place, and the days would be empty", "His father takes him on Mondays",
     "A volunteer reads along with him", ""},
    {"child", "Caring for a child", "She needs a second pair of hands at bath and bedtime, because she cannot carry the baby on the stairs", "A fall with the baby is likely", "Grandmother takes them on Fridays",
     "Breakfast club at school", ""}};

/// As shipped: its words, and amounts of that size.
Grid shipped_words() {
  Grid grid = test::small_grid();
  grid.need_words = {"Nothing more is needed: it is met already", "Help for a part of the day or a few times a week", "Help several times on most days", "Help nearly all the time"};
  grid.risk_words = {"It would be a nuisance, and could be put right later", "Health, mood or the home would slowly get worse", "Harm is likely within twelve weeks", "Serious harm is likely within days"};
  const Area like = grid.areas[0];
  grid.areas.clear();
  for (const Story& story : stories) grid.areas.push_back({story.code, story.words, {}, like.pence});
  return grid;
}

bool maybe() { return *rc::gen::arbitrary<bool>(); }

AreaTyped any_area(const Story& story) {
  const int need = *rc::gen::inRange(0, 4), risk = *rc::gen::inRange(0, 4);
  AreaTyped typed{std::to_string(need), std::to_string(risk), "", "", {}};
  typed.words.area = story.code;
  if (need > 0) typed.words.heard = story.heard;
  if (need > 0 && (risk > 1 || maybe())) typed.words.could_go_wrong = story.could_go_wrong;
  if (maybe()) typed.words.carers = story.carers;
  if (maybe()) typed.words.community = story.community;
  if (maybe()) typed.words.equipment = story.equipment;
  if (maybe()) typed.words.reablement = "Six weeks of practice with the stairs, which are free";
  if (maybe()) typed.words.offers.push_back({"o1", "A neighbour makes breakfast and shares it on weekdays"});
  if (need > 0 && *rc::gen::inRange(0, 4) == 0) typed.judged_need = std::to_string(*rc::gen::inRange(0, 4)), typed.words.moved_why = "It is worse on most days than on the day we met. Two falls last month were not yet known";
  return typed;
}

/// Every kind of line a sheet can have, in any company: areas met and unmet, levels moved, additions of each kind, a total of the
/// worker's own, a second signature.
Allocation any_allocation(const Grid& grid) {
  constexpr const char* reasons[] = {"The farm is forty minutes from the nearest helper", "Two are needed with the hoist", "Turned once in the night", "A raised chair and a rail by the back door",
                                     "British Sign Language at meetings", "Bedtime with a small child takes longer", "Her dog goes out with her"};
  Allocation a;
  a.worker = kate;
  for (const Story& story : stories) a = with_area(a, any_area(story));
  for (std::size_t i = 0; i < adjustment_kinds; ++i) {
    if (*rc::gen::inRange(0, 3) > 0) continue;
    const auto kind = static_cast<AdjustmentKind>(i);
    const bool once = kind == AdjustmentKind::equipment_one_off;
    a.adjustments.push_back({1, {kind, once ? 0 : *rc::gen::inRange<std::int64_t>(800, 16'000), once || maybe() ? *rc::gen::inRange<std::int64_t>(4'000, 90'000) : 0}, reasons[i], "Kate"});
  }
  a = decided(a, grid, {maybe() ? "" : std::to_string(*rc::gen::inRange(20, 1'400)), "The hill and the steps mean longer visits than the grid allows for"}, kate, morning);
  if (a.needs_signature) a.signed_at = morning, a.signed_by = "Ama Mensah-Test";
  return a;
}

RC_GTEST_PROP(Sheet, every_variant_reads_easily_with_the_words_that_workers_use, ()) {
  const Grid grid = shipped_words();
  const Allocation a = any_allocation(grid);
  const std::string matters = maybe() ? "" : "I want to stay in my own street, near the people I know. I want to be asked what I think, and to get to choir again on Thursdays";
  const double whole = readability_of(explain(grid, a, matters, false)).age, easy = readability_of(explain(grid, a, matters, true)).age;
  RC_ASSERT(whole <= target_reading_age);
  RC_ASSERT(easy <= target_reading_age);
  RC_ASSERT(readability_of(explain(grid, a, matters, true)).longest_sentence <= 30);
}

TEST(Sheet, a_worker_who_writes_hard_words_is_told) {
  Allocation a = ready();
  for (AreaWords& words : a.words)
    words.heard = "Assessment evidences significant deterioration in functional independence necessitating comprehensive multidisciplinary intervention, notwithstanding previously commissioned rehabilitative provision and "
                  "considerable familial contribution",
    words.could_go_wrong = words.heard;
  EXPECT_GT(readability_of(explain(test::small_grid(), decided(a, test::small_grid(), {"", ""}, kate, morning), "", false)).age, target_reading_age);
}

}  // namespace
}  // namespace stepwise::allocation
