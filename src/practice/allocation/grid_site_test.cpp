// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/desk_test_support.hpp"

namespace stepwise::allocation {
namespace {

using namespace test;

using GridPages = AllocationDesk;

TEST_P(GridPages, a_grid_is_published_by_somebody_else_than_its_author) {
  Browser author = site.sign_in_as("analyst"), other = site.sign_in_as("team_manager");
  EXPECT_EQ(author.post("/allocations/grids", {{"form_token", "token-of-a-grid-1"}}).status, 303);
  const auto grids = read_grids(*site.store().read());
  const auto draft = std::ranges::find_if(grids, [](const Grid& grid) { return !grid.published_at; });
  ASSERT_NE(draft, grids.end());
  const std::string page = "/allocations/grids/" + draft->reference;
  EXPECT_EQ(author.get(page).status, 200);
  EXPECT_EQ(author.get(page + "/change").status, 200);
  EXPECT_EQ(author.post(page + "/publish", {{"version", "1"}, {"what", "publish"}}).status, 422);
  EXPECT_EQ(author.post(page + "/try", {}).status, 303);
  EXPECT_EQ(other.post(page + "/publish", {{"version", "1"}, {"what", "publish"}}).status, 303);
  EXPECT_EQ(grid_on(*site.store().read(), site.clock().today())->reference, draft->reference);
  EXPECT_EQ(author.get(page + "/change").status, 404) << "what is published never changes";
  Browser nobody{site};
  EXPECT_THAT(text_of(nobody.get("/how-money-is-worked-out").whole_body()), HasSubstr("Grid number 2, from"));
  EXPECT_THAT(text_of(nobody.get("/how-money-is-worked-out?grid=1").whole_body()), HasSubstr("The amounts of grid number 1")) << "a sheet names the grid it was made with, for ever";
  for (const auto* unknown : {"9", "x", "-1"}) EXPECT_EQ(nobody.get(std::string{"/how-money-is-worked-out?grid="} + unknown).status, 404) << unknown;
  EXPECT_THAT(author.get(page + "/file").whole_body(), HasSubstr("[[area]]"));
}

TEST_P(GridPages, nobody_publishes_amounts_of_their_own_by_changing_the_draft_of_another) {
  Browser author = site.sign_in_as("analyst"), other = site.sign_in_as("team_manager");
  const auto page = place_of(author.post("/allocations/grids", {{"form_token", "token-of-a-grid-1"}}));
  EXPECT_THAT(author.get(page).whole_body(), HasSubstr(page + "/change"));
  EXPECT_THAT(other.get(page).whole_body(), Not(HasSubstr(page + "/change")));
  EXPECT_EQ(other.get(page + "/change").status, 303);
  const auto refused = other.post(page + "/change", {{"version", "1"}, {"name", "Mine"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused.whole_body()), HasSubstr("who made this draft, changes it"));
  EXPECT_EQ(other.post(page + "/publish", {{"version", "2"}, {"what", "publish"}}).status, 409) << "not what was looked at";
  EXPECT_EQ(other.post(page + "/publish", {{"version", "1"}, {"what", "publish"}}).status, 303);
}

TEST_P(GridPages, cells_of_a_draft_are_checked_one_by_one_and_what_was_typed_stays) {
  Browser author = site.sign_in_as("analyst");
  author.post("/allocations/grids", {{"form_token", "token-of-a-grid-1"}});
  const auto grids = read_grids(*site.store().read());
  const std::string page = "/allocations/grids/" + std::ranges::find_if(grids, [](const Grid& grid) { return !grid.published_at; })->reference + "/change";
  FormFields fields;
  const auto form = author.get(page).whole_body();
  for (const auto& input : find_all(form, "input"))
    if (const auto name = input.attribute("name"); name != "csrf" && input.attribute("type") != "checkbox") fields.emplace_back(name, input.attribute("value"));
  const auto with = [&](std::string_view name, const std::string& value) {
    FormFields changed = fields;
    for (auto& [field, text] : changed)
      if (field == name) text = value;
    return changed;
  };
  const auto unchanged = author.post(page, fields);
  EXPECT_EQ(unchanged.status, 303) << text_of(unchanged.whole_body()).substr(0, 600);
  for (auto& [field, text] : fields)
    if (field == "version") text = "2";
  const auto refused = author.post(page, with("cell_home_1_1", "twenty"));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.whole_body(), HasSubstr("href=\"#cell-home-1-1\""));
  EXPECT_EQ(find_all(refused.whole_body(), "#cell-home-1-1").at(0).attribute("value"), "twenty");
  EXPECT_EQ(author.post(page, with("cell_home_1_1", "2")).status, 422) << "less than at lower risk";
  EXPECT_EQ(author.post(page, with("area_home", "")).status, 303) << "an area is taken out";
  EXPECT_EQ(author.post(page, with("name", "Again")).status, 409) << "somebody saved first";
}

TEST_P(GridPages, every_word_of_the_shipped_example_is_known_to_whoever_translates) {
  const auto grid = grid_on(*site.store().read(), site.clock().today());
  std::vector<std::string> words{grid->need_words.begin(), grid->need_words.end()};
  words.insert(words.end(), grid->risk_words.begin(), grid->risk_words.end());
  for (const Area& area : grid->areas) words.push_back(area.words);
  std::vector<std::string> known;
  for (const Message& one : shipped_words()) known.emplace_back(one.english());
  EXPECT_THAT(words, ::testing::UnorderedElementsAreArray(known));
}

STEPWISE_EACH_ENGINE(GridPages);

}  // namespace
}  // namespace stepwise::allocation
