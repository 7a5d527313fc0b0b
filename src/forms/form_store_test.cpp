// SPDX-License-Identifier: Apache-2.0
#include "forms/form_store.hpp"

#include <filesystem>

#include "forms/digest.hpp"
#include "forms/library.hpp"
#include "forms/shipped.hpp"
#include "forms/tags.hpp"
#include "forms/test_support.hpp"

namespace stepwise::forms {
namespace {

using test::good_day;
using testing::HasSubstr;

class FormStore : public store::test::EachEngine {
 public:
  Result<LoadedVersion> load(std::string slug, std::string audience, std::string json) {
    return store().write([&](store::WriteTx& tx) { return load_version(tx, random_, {std::move(slug), std::move(audience), std::move(json), line_}); });
  }
  Version version(int number) { return versions_of(*store().read(), form_by_slug(*store().read(), "a-good-day")->id).at(static_cast<std::size_t>(newest_ - number)); }
  Result<void> publish(int number) {
    const Version wanted = version(number);
    return store().write([&](store::WriteTx& tx) { return publish_version(tx, wanted, line_); });
  }
  Result<void> retire(int number) {
    const Version wanted = version(number);
    return store().write([&](store::WriteTx& tx) { return retire_version(tx, wanted, line_); });
  }

 protected:
  SeededRandom random_{5};
  store::AuditLine line_{.actor_name = "Hana"};
  int newest_ = 1;
};
STEPWISE_EACH_ENGINE(FormStore);

TEST_P(FormStore, keeps_a_version_byte_for_byte_and_the_same_bytes_once) {
  const std::string json = good_day() + "\n\n";
  const auto first = load("a-good-day", "staff", json), again = load("a-good-day", "staff", json);
  ASSERT_TRUE(first && again) << first.error().sentence;
  EXPECT_FALSE(first->already);
  EXPECT_TRUE(again->already);
  EXPECT_EQ(first->reference, again->reference);
  EXPECT_EQ(version_text(*store().read(), version(1).id).value(), json);
  EXPECT_EQ(version(1).sha256, sha256_hex(json));
  EXPECT_EQ(load("a-good-day", "staff", good_day("Better")).value().number, 2);
}

TEST_P(FormStore, where_a_version_stands_follows_from_what_was_done) {
  ASSERT_TRUE(load("a-good-day", "staff", good_day()));
  ASSERT_TRUE(load("a-good-day", "staff", good_day("Second")));
  newest_ = 2;
  EXPECT_FALSE(current_version(*store().read(), "a-good-day"));
  ASSERT_TRUE(publish(1));
  EXPECT_EQ(current_version(*store().read(), "a-good-day")->number, 1);
  EXPECT_EQ(publish(1).error().kind, FaultKind::stale);
  ASSERT_TRUE(publish(2));
  EXPECT_EQ(version(1).state(), VersionState::replaced);
  EXPECT_EQ(version(2).state(), VersionState::published);
  ASSERT_TRUE(load("a-good-day", "staff", good_day("Third")));
  newest_ = 3;
  EXPECT_EQ(version(3).state(), VersionState::loaded);
  ASSERT_TRUE(retire(2));
  EXPECT_EQ(version(2).state(), VersionState::retired);
  EXPECT_FALSE(current_version(*store().read(), "a-good-day")) << "an older version does not come back by itself";
  EXPECT_EQ(retire(2).error().kind, FaultKind::stale);
  EXPECT_TRUE(store().verify_audit());
}

TEST_P(FormStore, an_older_version_is_not_published_over_a_newer_one) {
  ASSERT_TRUE(load("a-good-day", "staff", good_day()));
  ASSERT_TRUE(load("a-good-day", "staff", good_day("Second")));
  newest_ = 2;
  ASSERT_TRUE(publish(2));
  EXPECT_EQ(publish(1).error().kind, FaultKind::stale);
}

TEST_P(FormStore, what_is_refused_is_not_kept) {
  const auto refused = load("twice", "staff", test::not_a_form());
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().sentence, HasSubstr("a: "));
  EXPECT_FALSE(load("Not A Slug", "staff", good_day()));
  EXPECT_FALSE(load("fine", "everyone", good_day()));
  EXPECT_TRUE(list_forms(*store().read()).empty());
}

TEST_P(FormStore, a_version_whose_bytes_changed_is_not_opened) {
  static constexpr store::Column takes[]{{"form_version_id", store::Kind::integer}};
  const store::Statement tamper{"forms_test.tamper", "update form_version set questionnaire = questionnaire || ' ' where form_version_id = :form_version_id", takes, {}};
  ASSERT_TRUE(load("a-good-day", "staff", good_day()));
  Library library, fresh;
  const auto id = version(1).id;
  ASSERT_TRUE(library.open(*store().read(), id));
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) -> Result<bool> { return tx.run(tamper, {{"form_version_id", id}}) == 1; }));
  EXPECT_THAT(fresh.open(*store().read(), id).error().sentence, HasSubstr("is not what was loaded"));
}

TEST_P(FormStore, forms_that_ship_are_loaded_once) {
  const auto shipped = shipped_forms();
  ASSERT_TRUE(shipped) << shipped.error().sentence;
  ASSERT_GE(shipped->size(), 3U);
  const auto load_all = [&] { return store().write([&](store::WriteTx& tx) { return load_shipped_forms(tx, random_, line_); }); };
  EXPECT_TRUE(has_shipped_forms(*store().read()));
  const auto loaded = load_all();
  ASSERT_TRUE(loaded) << loaded.error().sentence;
  EXPECT_EQ(*loaded, static_cast<int>(shipped->size()));
  EXPECT_EQ(load_all().value(), 0);
  EXPECT_FALSE(has_shipped_forms(*store().read()));
  EXPECT_FALSE(current_versions(*store().read(), for_staff).empty());
  EXPECT_FALSE(current_versions(*store().read(), for_public).empty());
}

TEST(Slug, is_small_letters_digits_and_hyphens) {
  for (const char* good : {"a", "ask-for-help", "review-2"}) EXPECT_FALSE(slug_problem(good)) << good;
  for (const char* bad : {"", "-a", "a-", "Ask", "a b", "a/b", "zoë", "load", "shipped"}) EXPECT_TRUE(slug_problem(bad)) << bad;
}

TEST(Tags, are_read_from_meta_and_never_throw) {
  EXPECT_TRUE(tags_of(test::ask_for_help()).is_public);
  EXPECT_TRUE(tags_of(test::ask_for_help()).exit_this_page);
  for (const char* text : {"", "{", "[]", "{}", R"({"meta":[]})", R"({"meta":{"tag":7}})", R"({"meta":{"tag":[7,{"code":7},{}]}})"}) {
    EXPECT_FALSE(tags_of(text).is_public) << text;
    EXPECT_FALSE(tags_of(text).exit_this_page) << text;
  }
}

TEST(Spoken, references_have_two_fours_without_look_alikes) {
  SeededRandom random{3};
  const std::string one = spoken_reference(random), other = spoken_reference(random);
  EXPECT_THAT(one, testing::MatchesRegex("[2-9A-Z]{4}-[2-9A-Z]{4}"));
  EXPECT_THAT(one, testing::Not(testing::MatchesRegex(".*[01ILOU].*")));
  EXPECT_NE(one, other);
}

}  // namespace
}  // namespace stepwise::forms
