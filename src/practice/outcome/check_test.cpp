// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <chrono>

#include "practice/outcome/check.hpp"

namespace stepwise::outcome {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

const Lexicon& lexicon() {
  static const Lexicon shipped = Lexicon::load().value();
  return shipped;
}
Context plain() { return {.today = *Date::parse_iso("2026-11-22")}; }

std::vector<Check> checks_of(std::string_view text, const Context& context = plain()) {
  std::vector<Check> checks;
  for (const auto& finding : check(lexicon(), text, context)) checks.push_back(finding.check);
  return checks;
}

TEST(Checks, the_assessors_visits_and_baths_are_a_way_of_getting_there_and_the_street_is_not) {
  EXPECT_THAT(checks_of("3 visits daily + 2 baths weekly"), Contains(Check::solution));
  EXPECT_THAT(checks_of("I want to live on in my own street, among the people I know, and see them every day"), IsEmpty());
}

TEST(Checks, fitness_and_stamina_can_mean_many_things_and_hours_in_a_wheelchair_cannot) {
  EXPECT_THAT(checks_of("Improve fitness and stamina"), Contains(Check::measurable));
  EXPECT_THAT(checks_of("I want to use my wheelchair for 12 to 14 hours a day, with no afternoon bed, and be out with friends two or three evenings a week"), IsEmpty());
}

TEST(Checks, say_which_words_made_it_so_as_they_were_written) {
  const auto found = check(lexicon(), "I’d like Meals on Wheels", plain());
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().check, Check::solution);
  EXPECT_EQ(found.front().words, "Meals on Wheels");
}

TEST(Checks, contractions_with_either_apostrophe_and_plurals_are_the_same) {
  EXPECT_EQ(checks_of("I don't want to fall"), checks_of("I don’t want to fall"));
  EXPECT_EQ(checks_of("Befrienders"), checks_of("A befriender"));
}

TEST(Checks, the_persons_name_counts_as_the_first_person) {
  Context named = plain();
  named.names = {"Edith"};
  EXPECT_THAT(checks_of("Edith will feed her birds each morning", named), Not(Contains(Check::whose)));
  EXPECT_THAT(checks_of("She will feed her birds each morning", named), Contains(Check::whose));
  EXPECT_THAT(checks_of("My wife wants me to eat at six every day", named), Contains(Check::whose));
}

TEST(Checks, further_off_than_three_years_is_the_life_somebody_wants) {
  EXPECT_THAT(checks_of("In five years I want to run a bakery on Mondays"), Contains(Check::aspiration));
  EXPECT_THAT(checks_of("In two years I want to bake for the market every Saturday"), Not(Contains(Check::aspiration)));
  EXPECT_THAT(checks_of("By 2031 I want to bake for the market every Saturday"), Contains(Check::aspiration));
}

TEST(Checks, a_negative_beside_what_would_be_there_is_welcome) {
  EXPECT_THAT(checks_of("I do not want to go into a home"), Contains(Check::negative));
  EXPECT_THAT(checks_of("I don’t want to sit indoors, I want to walk to the park every day"), Not(Contains(Check::negative)));
}

struct Kind {
  std::string_view text;
  std::vector<Check> expected;
  std::vector<std::string> names = {};
};
void expect_kinds(const std::vector<Kind>& kinds) {
  for (const auto& [text, expected, names] : kinds) EXPECT_EQ(checks_of(text, {.names = names, .today = plain().today}), expected) << text;
}

TEST(Checks, who_a_sentence_is_about_tells_in_whose_hands_it_lies) {
  expect_kinds({{"The landlord fixes the damp", {Check::control}},
                {"I hope that the council will grit our road", {Check::control}},
                {"By March, my consultant agrees to the operation", {Check::control}},
                {"The lads on the estate leave me alone", {Check::control}},
                {"Fernbrook Homes refund my deposit", {Check::control}},
                {"My ex lets me see the kids", {Check::control}},
                {"The rent goes down", {Check::control}},
                {"The council say I should move, but I want to walk to my own front door every day", {}},
                {"Bus to town and back by myself on Tuesdays", {}}});
}

TEST(Checks, who_a_sentence_is_about_tells_whose_it_is) {
  expect_kinds({{"Ward can free the bed by Friday", {Check::whose}},
                {"The hospital wants her home by Friday", {Check::whose}},
                {"My wife gets a full night's sleep", {Check::whose}},
                {"Ted's son thinks he ought to be in bed by nine", {Check::whose}, {"Ted"}},
                {"He is to stop in his room until nine", {Check::whose}},
                {"Case closed and the file signed off by Friday", {Check::whose}},
                {"Wants to wash the car with his son every Sunday", {}},
                {"My son thinks I ought to move. I want to cook in my own kitchen every day", {}}});
}

TEST(Checks, where_or_with_what_something_is_done_is_no_way_of_getting_there) {
  expect_kinds({{"I play dominoes at the day centre on Mondays", {}},
                {"I make soup every Friday, sat on the perching stool", {}},
                {"To sleep in my own bed every night, hoist and all", {}},
                {"Go to the day centre on Mondays", {Check::solution}},
                {"A lady to come in and do my tea every day", {Check::solution}},
                {"To have someone to talk to every evening", {}},
                {"Four shorter slots through the day", {Check::solution}},
                {"Attend my own review in October and chair it", {}}});
}

TEST(Checks, how_long_it_has_been_or_may_take_is_no_measure) {
  expect_kinds({{"Over the next six months Kit will gain insight", {Check::measurable}, {"Kit"}},
                {"I was up all night and want some structure to my week", {Check::measurable}},
                {"I want to feel better: coffee with my brother every month", {}},
                {"Doris has company: Beryl, Mon; bingo, Wed", {}, {"Doris"}}});
}

TEST(Checks, a_whole_life_in_a_word_is_the_life_somebody_wants) {
  expect_kinds({{"Citizenship.", {Check::aspiration}},
                {"Independence.", {Check::measurable, Check::aspiration}},
                {"She is going to be a pilot", {Check::aspiration}},
                {"A house that belongs to me", {Check::aspiration}},
                {"I will walk again within five to six years", {Check::aspiration}},
                {"To live to a hundred", {Check::aspiration}},
                {"In ten years of trying nobody has seen me walk to the shop", {}},
                {"By next Christmas I have met Denise for tea six times and we get married", {}}});
}

TEST(Checks, no_and_enough_say_what_should_not_be_and_twice_no_does_not) {
  expect_kinds({{"No more falls", {Check::negative}},
                {"I have had enough of strangers in my house", {Check::negative}},
                {"Keep out of prison, nil arrests", {Check::negative}},
                {"I'm not giving up the pigeons, flown every day", {}},
                {"Get off at the right stop, four days out of five", {}},
                {"Ann is not one for groups. One pub, one game of darts every week", {}, {"Ann"}},
                {"I do not have to be up at six: I get up at nine", {}}});
}

TEST(Checks, a_long_text_without_sense_is_looked_at_as_quickly) {
  for (const std::string_view word : {"not. ", "the council ", "if they ", "live a life ", "at visit ", "xx. ", "3 x "}) {
    std::string text;
    while (text.size() < 2'000) text += word;
    const auto start = std::chrono::steady_clock::now();
    checks_of(text);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds{250}) << word << "(unoptimised builds are several times slower)";
  }
}

struct Links {
  bool known, to, for_me;
  std::vector<Check> expected;
};
TEST(Checks, drift_and_imposed_follow_the_links_alone) {
  const std::string text = "I want to walk to the park every day";
  for (const auto& [known, to, for_me, expected] : std::vector<Links>{{false, false, false, {}}, {true, true, false, {}}, {true, true, true, {}}, {true, false, true, {Check::imposed}}, {true, false, false, {Check::drift}}}) {
    Context context = plain();
    context.links_known = known;
    context.important_to = to;
    context.important_for = for_me;
    EXPECT_EQ(checks_of(text, context), expected) << known << to << for_me;
  }
}

TEST(Checks, the_same_words_for_three_people_ask_whose_they_are) {
  Context context = plain();
  context.others_with_wording = 1;
  EXPECT_THAT(checks_of("I want to walk to the park every day", context), IsEmpty());
  context.others_with_wording = 2;
  EXPECT_THAT(checks_of("I want to walk to the park every day", context), ElementsAre(Check::copy_paste));
}

TEST(Checks, an_empty_text_asks_nothing) {
  EXPECT_THAT(checks_of(""), IsEmpty());
  EXPECT_THAT(checks_of("  … !! "), IsEmpty());
}

TEST(Checks, every_check_has_words_and_a_key_that_leads_back) {
  for (int number = 0; number <= static_cast<int>(Check::copy_paste); ++number) {
    const auto which = static_cast<Check>(number);
    EXPECT_EQ(check_of(words_of(which).key), which);
    EXPECT_FALSE(t(words_of(which).question).empty());
  }
  EXPECT_FALSE(check_of("no such check"));
}

RC_GTEST_PROP(Checks, any_text_at_all_is_looked_at_and_what_is_quoted_stands_in_it, (const std::string& text)) {
  for (const auto& finding : check(lexicon(), text, plain())) RC_ASSERT(text.find(finding.words) != std::string::npos);
}

RC_GTEST_PROP(Checks, the_order_of_asking_and_the_answer_never_change, ()) {
  static const std::vector<std::string> words{"i", "want", "to", "have", "a", "carer", "walk", "not", "every", "day", "improve", "the", "council", "my", "flat", ",", "visits", "3"};
  std::string text;
  for (const auto index : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(words.size())))) text += words[static_cast<std::size_t>(index)] + " ";
  const auto once = checks_of(text);
  RC_ASSERT(std::ranges::is_sorted(once));
  RC_ASSERT(once == checks_of(text));
}

TEST(Lexicon, a_list_that_cannot_be_read_says_which) {
  EXPECT_FALSE(Lexicon::from_toml("solution = [\"{nothing}\"]"));
  EXPECT_FALSE(Lexicon::from_toml("solution = [\"\"]"));
  EXPECT_FALSE(Lexicon::from_toml("solution = \"visit\""));
  EXPECT_FALSE(Lexicon::from_toml("solution = ["));
  EXPECT_FALSE(Lexicon::from_toml("solution = [\"a|{nothing} visit\"]"));
  EXPECT_TRUE(Lexicon::from_toml("solution = [\"a ~ visit|call*\"]"));
  EXPECT_TRUE(Lexicon::from_toml("unit = [\"visit\"]\nsolution = [\"#|{name}|{unit} =calls\"]"));
}

}  // namespace
}  // namespace stepwise::outcome
