// SPDX-License-Identifier: Apache-2.0
#include "store/drafts.hpp"

#include "store/settings.hpp"
#include "store/test_support.hpp"

namespace stepwise::store {
namespace {

class DraftsTest : public test::EachEngine {
 public:
  SeededRandom random{7};
  const StaffId me{7}, you{8};
  std::variant<DraftKept, DraftStale> save(const DraftToSave& draft) {
    auto saved = save_draft(store(), random, draft);
    if (!saved) throw std::runtime_error{saved.error().sentence};
    return *saved;
  }
};
STEPWISE_EACH_ENGINE(DraftsTest);

TEST_P(DraftsTest, are_kept_as_typed_and_listed_newest_first) {
  const std::string typed = R"({"what_i_want":"To walk to the shop \u00e9 'again'"})";
  const auto first = std::get<DraftKept>(save({.staff = me, .kind = "contact", .person = PersonId{3}, .title = "Conversation", .fields = typed}));
  clock().move_to(clock().now() + seconds(5));
  save({.staff = me, .kind = "contact", .title = "Second", .fields = "{}"});
  save({.staff = you, .kind = "contact", .title = "Yours", .fields = "{}"});
  EXPECT_EQ(first.version, 1);
  const auto tx = store().read();
  const auto draft = load_draft(*tx, me, first.reference);
  EXPECT_EQ(draft->fields, typed);
  EXPECT_EQ(draft->person, PersonId{3});
  EXPECT_FALSE(load_draft(*tx, you, first.reference));
  const auto mine = list_drafts(*tx, me);
  ASSERT_EQ(mine.size(), 2U);
  EXPECT_EQ(mine[0].title, "Second");
  EXPECT_TRUE(list_drafts(*tx, me, "assessment").empty());
}

TEST_P(DraftsTest, a_stale_tab_gets_the_stored_text_and_changes_nothing) {
  const auto kept = std::get<DraftKept>(save({.staff = me, .kind = "contact", .fields = "first"}));
  EXPECT_EQ(std::get<DraftKept>(save({.staff = me, .kind = "contact", .reference = kept.reference, .fields = "second", .expected_version = 1})).version, 2);
  const auto stale = save({.staff = me, .kind = "contact", .reference = kept.reference, .fields = "third", .expected_version = 1});
  EXPECT_EQ(std::get<DraftStale>(stale).stored.fields, "second");
  EXPECT_EQ(load_draft(*store().read(), me, kept.reference)->fields, "second");
}

TEST_P(DraftsTest, a_finished_draft_cannot_be_saved_again) {
  const auto kept = std::get<DraftKept>(save({.staff = me, .kind = "contact", .fields = "first"}));
  const auto remove = [&](StaffId who) { return *store().write([&](WriteTx& tx) -> Result<bool> { return delete_draft(tx, who, kept.reference); }); };
  EXPECT_FALSE(remove(you));
  EXPECT_TRUE(remove(me));
  EXPECT_FALSE(remove(me));
  const auto late = save_draft(store(), random, {.staff = me, .kind = "contact", .reference = kept.reference, .fields = "late", .expected_version = 1});
  EXPECT_EQ(late.error().kind, FaultKind::not_found);
}

using SettingsTest = test::EachEngine;
STEPWISE_EACH_ENGINE(SettingsTest);

TEST_P(SettingsTest, are_kept_and_each_change_is_audited) {
  const auto set = [&](std::string_view value) {
    ASSERT_TRUE(store().write([&](WriteTx& tx) -> Result<void> {
      set_setting(tx, "council_name", value, {.actor = StaffId{1}, .actor_name = "An Administrator", .role = "administrator"});
      return {};
    }));
  };
  EXPECT_EQ(setting(*store().read(), "council_name", "Ashbourne"), "Ashbourne");
  set("Elmshire");
  set("Elmshire");
  set("Oakshire \"County\"");
  EXPECT_EQ(setting(*store().read(), "council_name"), "Oakshire \"County\"");
  EXPECT_EQ(all_settings(*store().read()).size(), 1U);
  EXPECT_EQ(*store().verify_audit(), 2) << "setting what is set already is no change";
}

}  // namespace
}  // namespace stepwise::store
