// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/staff_store.hpp"
#include "access/test_support.hpp"
#include "community/directory/change_store.hpp"
#include "community/directory/directory.hpp"
#include "community/directory/postcode_file.hpp"
#include "html/test/tree.hpp"
#include "store/settings.hpp"

namespace stepwise::directory {
namespace {

using access::test::Browser;
using access::test::FormFields;
using access::test::header_of;
using testing::HasSubstr;
using testing::Not;

class Directory : public testing::TestWithParam<std::string> {
 protected:
  Directory() : site_{GetParam()}, drafts_{drafts::Site::open(site_.store(), site_.random())}, directory_{Site::open(site_.store(), site_.random(), drafts_).value()} {
    site_.add(directory_->routes());
    site_.add(drafts_->routes());
  }
  store::AuditLine line(std::string name = "Tester") {
    store::AuditLine by;
    by.actor_name = std::move(name);
    return by;
  }
  static Facts shed() {
    Facts f;
    f.name = "Coldwell Shed";
    f.kind = "group";
    f.what_happens = "Woodwork & <tea>";
    f.welcomer = "Bert";
    f.postcode = "ZZ1 1AA";
    return f;
  }
  std::string add(const Facts& facts) {
    std::string reference;
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      reference = add_place(tx, site_.random(), facts, "", Origin::staff, line()).value();
      return {};
    });
    directory_->catch_up();
    return reference;
  }
  Place now(const std::string& reference) { return place(*site_.store().read(), reference).value(); }
  void publish() {
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      store::set_setting(tx, public_setting, "yes", line());
      return {};
    });
  }
  static FormFields form(const FormFields& changes = {}) {
    FormFields fields{{"form_token", "t1"}, {"place_version", "1"}, {"name", "Coldwell Shed"}, {"kind", "group"}, {"what_happens", "Woodwork"}, {"sessions", "Tuesday 10am to 12pm"}, {"access_step_free", "no"}};
    for (const auto& [name, value] : changes) {
      std::erase_if(fields, [&, &n = name](const auto& field) { return field.first == n; });
      fields.emplace_back(name, value);
    }
    return fields;
  }
  static std::string path_of(const http::Response& answer) {
    const std::string location = header_of(answer, "Location");
    return location.substr(0, location.find('?'));
  }

  access::test::TestSite site_;
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<Site> directory_;
};

TEST_P(Directory, a_keeper_adds_a_place_once_and_it_is_found_at_once) {
  Browser keeper = site_.sign_in_as("team_manager");
  const auto answer = keeper.post("/community", form());
  ASSERT_EQ(answer.status, 303) << html::text_of(answer.whole_body());
  EXPECT_EQ(path_of(keeper.post("/community", form())), path_of(answer)) << "a double click makes one";
  const auto page = keeper.get(path_of(answer)).whole_body();
  EXPECT_THAT(html::text_of(page), HasSubstr("Tuesday, 10:00am to 12:00pm"));
  EXPECT_THAT(html::text_of(page), HasSubstr("Has not: Step-free"));
  EXPECT_EQ(directory_->find({.wants = "woodwork"}, 5).size(), 1U);
  EXPECT_EQ(directory_->size().places, 1U);
}

TEST_P(Directory, what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost) {
  Browser keeper = site_.sign_in_as("team_manager");
  const auto answer = keeper.post("/community", form({{"sessions", "now and then"}, {"postcode", "nowhere"}, {"welcome", "Come <in>"}}));
  EXPECT_EQ(answer.status, 422);
  const std::string page = answer.whole_body();
  EXPECT_THAT(page, HasSubstr("href=\"#sessions\""));
  EXPECT_THAT(page, HasSubstr("href=\"#postcode\""));
  EXPECT_THAT(page, HasSubstr("Come &lt;in&gt;"));
  EXPECT_THAT(page, HasSubstr("now and then"));
}

TEST_P(Directory, others_suggest_and_somebody_else_approves_field_by_field) {
  const auto reference = add(shed());
  const auto worker_id = site_.add_staff("contact_worker");
  Browser worker = site_.sign_in(worker_id), keeper = site_.sign_in_as("team_manager");
  ASSERT_EQ(worker.post(place_href(reference) + "/change", form({{"name", "Shed of Coldwell"}, {"what_happens", "Metal"}, {"welcomer", "Bert"}, {"postcode", "ZZ1 1AA"}})).status, 303);
  EXPECT_EQ(now(reference).facts.name, "Coldwell Shed") << "it waits";
  const auto waiting = proposals_waiting(*site_.store().read());
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_FALSE(may_decide(waiting[0], worker_id));
  const std::string page = "/community/approvals/" + waiting[0].reference;
  EXPECT_EQ(worker.get(page).status, 404);
  const auto shown = html::text_of(keeper.get(page).whole_body());
  EXPECT_THAT(shown, HasSubstr("Shed of Coldwell"));
  EXPECT_THAT(shown, HasSubstr("Woodwork & <tea>"));
  ASSERT_EQ(keeper.post(page, {{"decision", "approve"}, {"place_version", "1"}, {"take", "name"}}).status, 303);
  EXPECT_EQ(now(reference).facts.name, "Shed of Coldwell");
  EXPECT_EQ(now(reference).facts.what_happens, "Woodwork & <tea>") << "not ticked, not taken";
  EXPECT_EQ(keeper.post(page, {{"decision", "approve"}, {"place_version", "2"}, {"take", "name"}}).status, 409) << "decided once";
  EXPECT_EQ(versions_of(*site_.store().read(), now(reference).id).size(), 2U);
}

TEST_P(Directory, nobody_approves_what_they_wrote_and_declining_needs_a_reason) {
  const auto manager = site_.add_staff("team_manager");
  Browser author = site_.sign_in(manager), other = site_.sign_in_as("team_manager");
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    auto by = line();
    by.actor = manager;
    (void)propose(tx, site_.random(), {std::nullopt, shed(), Origin::staff, "Author", "", "t9"}, by).value();
    (void)propose(tx, site_.random(), {std::nullopt, shed(), Origin::staff, "Author", "", "t9"}, by).value();
    return {};
  });
  const auto waiting = proposals_waiting(*site_.store().read());
  ASSERT_EQ(waiting.size(), 1U) << "the same form twice is one";
  const std::string page = "/community/approvals/" + waiting[0].reference;
  EXPECT_EQ(author.post(page, {{"decision", "approve"}, {"place_version", "0"}}).status, 422);
  EXPECT_EQ(other.post(page, {{"decision", "decline"}, {"reason", " "}}).status, 422);
  EXPECT_EQ(other.post(page, {{"decision", "decline"}, {"reason", "It is in another county"}}).status, 303);
  EXPECT_EQ(directory_->size().places, 0U);
  EXPECT_THAT(html::text_of(author.get(page).whole_body()), HasSubstr("It is in another county"));
}

TEST_P(Directory, a_stale_save_shows_both_texts) {
  const auto reference = add(shed());
  Browser keeper = site_.sign_in_as("team_manager");
  site_.change([&](store::WriteTx& tx) {
    Facts f = shed();
    f.welcomer = "Joan";
    return save_place(tx, reference, 1, f, Origin::staff, "", line());
  });
  const auto answer = keeper.post(place_href(reference) + "/change", form({{"welcomer", "Ada"}}));
  EXPECT_EQ(answer.status, 409);
  const auto words = html::text_of(answer.whole_body());
  EXPECT_THAT(words, HasSubstr("Joan"));
  EXPECT_THAT(words, HasSubstr("Ada"));
  EXPECT_EQ(now(reference).version, 2);
}

TEST_P(Directory, checks_settle_flags_and_make_it_fresh) {
  const auto reference = add(shed());
  Browser keeper = site_.sign_in_as("team_manager");
  for (int i = 0; i < 2; ++i)
    site_.change([&](store::WriteTx& tx) { return flag_for_checking(tx, reference, "Two introductions never happened", line("Introductions")); });
  EXPECT_EQ(flags_of(*site_.store().read(), now(reference).id).size(), 1U) << "said twice is one flag";
  directory_->catch_up();
  EXPECT_TRUE(directory_->find({.wants = "woodwork"}, 1).at(0).is_flagged);
  EXPECT_THAT(html::text_of(keeper.get("/community/to-check").whole_body()), HasSubstr("Two introductions never happened"));
  const FormFields check{{"how", "telephoned"}, {"note", "Bert is well"}, {"on_day", "20"}, {"on_month", "11"}, {"on_year", "2026"}};
  EXPECT_EQ(keeper.post(place_href(reference) + "/check", {{"how", "telephoned"}, {"on_day", "22"}, {"on_month", "11"}, {"on_year", "2026"}}).status, 422) << "a day to come";
  EXPECT_EQ(keeper.post(place_href(reference) + "/check", check).status, 303);
  EXPECT_EQ(now(reference).flag_reason, "");
  EXPECT_EQ(now(reference).checked_on, Date::parse_iso("2026-11-20"));
  EXPECT_FALSE(directory_->find({.wants = "woodwork"}, 1).at(0).is_flagged);
}

TEST_P(Directory, a_place_is_closed_with_a_reason_and_never_gone) {
  const auto reference = add(shed());
  Browser keeper = site_.sign_in_as("team_manager");
  const FormFields close{{"reason", "The hall was sold"}, {"on_day", "1"}, {"on_month", "11"}, {"on_year", "2026"}};
  EXPECT_EQ(keeper.post(place_href(reference) + "/close", {{"reason", ""}, {"on_day", "1"}, {"on_month", "11"}, {"on_year", "2026"}}).status, 422);
  EXPECT_EQ(keeper.post(place_href(reference) + "/close", close).status, 303);
  EXPECT_TRUE(directory_->find({.wants = "woodwork"}, 5).empty());
  EXPECT_THAT(html::text_of(keeper.get(place_href(reference)).whole_body()), HasSubstr("The hall was sold"));
  EXPECT_EQ(keeper.post(place_href(reference) + "/close", {{"open", "yes"}}).status, 303);
  EXPECT_EQ(directory_->find({.wants = "woodwork"}, 5).size(), 1U);
}

TEST_P(Directory, an_owners_link_opens_one_place_until_it_is_withdrawn) {
  const auto reference = add(shed());
  Browser keeper = site_.sign_in_as("team_manager"), owner{site_};
  const std::string page = html::text_of(keeper.post(place_href(reference) + "/links", {{"owner_name", "Bert"}, {"sent_to", "by letter"}}).whole_body());
  const auto at = page.find("/places/owner/");
  ASSERT_NE(at, std::string::npos);
  const std::string path = page.substr(at, std::string_view{"/places/owner/"}.size() + 43);
  EXPECT_THAT(html::text_of(keeper.get(place_href(reference) + "/links").whole_body()), Not(HasSubstr(path))) << "shown once";
  ASSERT_EQ(owner.get(path).status, 200);
  EXPECT_EQ(owner.post_bare(path, form({{"owner_name", "Bert"}})).status, 403) << "only from the page itself";
  EXPECT_EQ(owner.post(path + "/right", {}).status, 303);
  EXPECT_EQ(now(reference).checked_by_name, "Bert");
  EXPECT_EQ(owner.post(path, form({{"owner_name", ""}, {"name", "New name"}})).status, 422);
  EXPECT_EQ(owner.post(path, form({{"owner_name", "Bert"}, {"name", "New name"}})).status, 303);
  EXPECT_EQ(now(reference).facts.name, "Coldwell Shed") << "it waits for approval";
  EXPECT_EQ(proposals_waiting(*site_.store().read()).at(0).origin, Origin::owner);
  const auto link = links_of(*site_.store().read(), now(reference).id).at(0);
  EXPECT_EQ(keeper.post(place_href(reference) + "/links/" + link.reference + "/withdraw", {}).status, 303);
  EXPECT_EQ(owner.get(path).status, 404);
  EXPECT_THAT(html::text_of(owner.get(path).whole_body()), HasSubstr("Ask the council for a new one"));
  EXPECT_EQ(owner.post(path, form({{"owner_name", "Bert"}, {"name", "Newer"}})).status, 404);
  EXPECT_EQ(owner.get("/places/owner/0123456789012345678901234567890123456789012").status, 404);
}

TEST_P(Directory, an_owner_undoes_nothing_that_the_council_saved_meanwhile) {
  const auto reference = add(shed());
  Browser keeper = site_.sign_in_as("team_manager"), owner{site_};
  std::string secret;
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    secret = make_link(tx, site_.random(), now(reference), "Bert", "by letter", tx.now().london_date(), line()).value();
    return {};
  });
  ASSERT_EQ(owner.get("/places/owner/" + secret).status, 200);
  ASSERT_EQ(keeper.post(place_href(reference) + "/change", form({{"phone", "01632 960001"}, {"cost", "£2"}})).status, 303);
  ASSERT_EQ(owner.post("/places/owner/" + secret, form({{"form_token", "t2"}, {"owner_name", "Bert"}, {"name", "New name"}, {"cost", "£3"}})).status, 303);
  const auto sent = proposals_waiting(*site_.store().read()).at(0);
  EXPECT_EQ(sent.facts.name, "New name");
  EXPECT_EQ(sent.facts.cost, "£3") << "where both changed it, somebody decides";
  EXPECT_EQ(sent.facts.phone, "01632 960001") << "the owner never saw this one, and never took it away";
}

TEST_P(Directory, an_owner_cannot_send_without_end) {
  const auto reference = add(shed());
  std::string secret;
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    secret = make_link(tx, site_.random(), now(reference), "Bert", "", site_.clock().today(), line()).value();
    return {};
  });
  Browser owner{site_};
  (void)owner.get("/places/owner/" + secret);
  int refused = 0;
  for (int i = 0; i < 40; ++i) refused += owner.post("/places/owner/" + secret + "/right", {}).status == 429 ? 1 : 0;
  EXPECT_GT(refused, 0);
}

TEST_P(Directory, is_public_only_when_the_council_says_so) {
  Facts hidden = shed();
  hidden.name = "Safe house";
  hidden.building = "Rose Cottage";
  hidden.hide_address = "yes";
  const auto reference = add(hidden);
  Browser anyone{site_};
  EXPECT_EQ(anyone.get("/places").status, 404);
  EXPECT_EQ(anyone.get("/places/" + reference).status, 404);
  publish();
  EXPECT_THAT(html::text_of(anyone.get("/places").whole_body()), HasSubstr("Safe house"));
  const auto page = anyone.get("/places/" + reference).whole_body();
  EXPECT_THAT(page, Not(HasSubstr("Rose Cottage")));
  EXPECT_THAT(page, Not(HasSubstr("ZZ1 1AA")));
  EXPECT_THAT(page, Not(HasSubstr("/change")));
  EXPECT_THAT(anyone.get("/places/booklet").whole_body(), Not(HasSubstr("Rose Cottage")));
}

TEST_P(Directory, distances_are_from_postcodes_that_were_loaded) {
  add(shed());
  EXPECT_FALSE(directory_->point_of_postcode("ZZ1 1AA"));
  ASSERT_TRUE(load_postcodes(site_.store(), {{"ZZ1 1AA", {53.95, -2.05}}, {"ZZ1 2BB", {53.959, -2.05}}}, line()));
  directory_->catch_up();
  const auto from = directory_->point_of_postcode("zz12bb");
  ASSERT_TRUE(from);
  EXPECT_NEAR(directory_->find({.wants = "woodwork", .from = from}, 1).at(0).metres.value_or(0), 1301, 3);
  Browser worker = site_.sign_in_as("contact_worker");
  const auto page = html::text_of(worker.get("/community?wants=woodwork&postcode=ZZ1+2BB&within=1600").whole_body());
  EXPECT_THAT(page, HasSubstr("16 minutes’ walk away"));
  EXPECT_THAT(page, HasSubstr("Map of 1 place"));
  EXPECT_THAT(html::text_of(worker.get("/community?postcode=ZZ9+9ZZ").whole_body()), HasSubstr("has not been loaded"));
}

TEST_P(Directory, checks_that_come_due_are_work_of_the_team_that_keeps_it) {
  const auto reference = add(shed());
  const auto source = directory_->work().at(0);
  const Date today = site_.clock().today();
  EXPECT_TRUE(source.due(*site_.store().read(), {.team = {}, .worker = {}, .today = today, .until = today + 400}).empty()) << "no team was named";
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    const auto team = access::create_team(tx, site_.random(), access::command_line_actor(), "Community team");
    for (const auto& each : access::list_teams(tx))
      if (each.id == *team) store::set_setting(tx, "directory.team", each.reference, line());
    return {};
  });
  EXPECT_TRUE(source.due(*site_.store().read(), {.team = {}, .worker = {}, .today = today, .until = today + 89}).empty());
  const auto due = source.due(*site_.store().read(), {.team = {}, .worker = {}, .today = today, .until = today + 90});
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].reference, reference);
  EXPECT_EQ(due[0].due, today + 90);
}

STEPWISE_EACH_ENGINE(Directory);

}  // namespace
}  // namespace stepwise::directory
