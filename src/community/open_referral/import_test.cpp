// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "access/test_support.hpp"
#include "community/directory/change_store.hpp"
#include "community/open_referral/import.hpp"
#include "community/open_referral/open_referral.hpp"
#include "community/open_referral/publish.hpp"
#include "community/open_referral/terms.hpp"
#include "html/test/tree.hpp"
#include "store/settings.hpp"

namespace stepwise::open_referral {
namespace {

using access::test::Browser;
using nlohmann::json;
using testing::HasSubstr;

class Importing : public testing::TestWithParam<std::string> {
 protected:
  Importing()
      : site_{GetParam()}, drafts_{drafts::Site::open(site_.store(), site_.random())}, directory_{directory::Site::open(site_.store(), site_.random(), drafts_).value()},
        feeds_{Site::open(site_.store(), site_.random(), directory_).value()} {
    site_.add(directory_->routes());
    site_.add(feeds_->routes());
  }
  static store::AuditLine line() {
    store::AuditLine by;
    by.actor_name = "Tester";
    return by;
  }
  Load take(const json& services, std::string_view source = "Neighbour") {
    const auto feed = read_feed(services.dump(), directory_->lists()).value();
    auto load = take_feed(site_.store(), site_.random(), feed, source, line()).value();
    directory_->catch_up();
    return load;
  }
  static json service(const std::string& id, const std::string& name, const std::string& what = "Tea") {
    return {{"id", id}, {"name", name}, {"status", "active"}, {"description", what}};
  }
  directory::Place only() {
    const auto open = directory_->index()->open_places();
    EXPECT_EQ(open.size(), 1U);
    return *open.at(0);
  }

  access::test::TestSite site_;
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<directory::Site> directory_;
  std::shared_ptr<Site> feeds_;
};

TEST_P(Importing, the_same_feed_again_changes_and_adds_nothing_twice) {
  EXPECT_EQ(take({service("a", "Choir"), service("b", "Garden")}).added, 2);
  const Load again = take({service("a", "Choir of Coldwell"), service("b", "Garden")});
  EXPECT_EQ(again.added, 0);
  EXPECT_EQ(again.changed, 1);
  EXPECT_EQ(again.unchanged, 1);
  EXPECT_EQ(directory_->size().places, 2U);
  EXPECT_EQ(directory_->find({.wants = "choir"}, 5).at(0).name, "Choir of Coldwell");
  EXPECT_EQ(take({service("a", "Choir")}, "Another feed").added, 1) << "ids are the feed's own";
}

TEST_P(Importing, what_staff_changed_since_stays_and_what_both_changed_waits) {
  take({service("a", "Choir", "Songs")});
  const auto place = only();
  site_.change([&](store::WriteTx& tx) {
    auto facts = place.facts;
    facts.what_happens = "Songs and tea";
    facts.welcomer = "Joan";
    return directory::save_place(tx, place.reference, 1, facts, directory::Origin::staff, "", line());
  });
  const Load load = take({service("a", "Choir of Coldwell", "Songs and cake")});
  EXPECT_EQ(load.waiting, 1);
  const auto now = only();
  EXPECT_EQ(now.facts.name, "Choir of Coldwell") << "only the feed changed it";
  EXPECT_EQ(now.facts.what_happens, "Songs and tea") << "staff changed it too";
  EXPECT_EQ(now.facts.welcomer, "Joan") << "the feed does not speak of it";
  const auto waiting = directory::proposals_waiting(*site_.store().read());
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_EQ(waiting[0].facts.what_happens, "Songs and cake");
  EXPECT_EQ(take({service("a", "Choir of Coldwell", "Songs and cake")}).unchanged, 1) << "asked once";
  EXPECT_EQ(directory::proposals_waiting(*site_.store().read()).size(), 1U);
}

TEST_P(Importing, ended_services_close_and_closed_ones_stay_closed) {
  take({service("a", "Choir")});
  auto ended = service("a", "Choir");
  ended["status"] = "defunct";
  EXPECT_EQ(take({ended}).changed, 1);
  EXPECT_EQ(directory_->size().places, 0U);
  const Load load = take({service("a", "Choir")});
  EXPECT_EQ(load.unchanged, 1);
  EXPECT_THAT(load.lines, testing::Contains(testing::Field(&Line::sentence, HasSubstr("closed here"))));
  EXPECT_EQ(directory_->size().places, 0U);
}

TEST_P(Importing, an_assured_date_is_a_check) {
  auto one = service("a", "Choir");
  one["assured_date"] = "2026-10-01";
  take({one});
  EXPECT_EQ(only().checked_on, Date::parse_iso("2026-10-01"));
  one["assured_date"] = "2030-01-01";
  take({one});
  EXPECT_EQ(only().checked_on, Date::parse_iso("2026-10-01")) << "a day to come is no check";
}

TEST_P(Importing, ten_thousand_broken_entries_are_each_told_and_the_good_ones_kept) {
  auto services = json::array();
  for (int i = 0; i < 10'000; ++i) {
    if (i % 2 == 0) services.push_back({{"id", fmt::format("broken-{}", i)}, {"status", "active"}});
    else services.push_back(json{{"name", i}});
  }
  for (int i = 0; i < 5; ++i) services.push_back(service(fmt::format("good-{}", i), fmt::format("Group {}", i)));
  const Load load = take(services);
  EXPECT_EQ(load.refused, 10'000);
  EXPECT_EQ(load.added, 5);
  EXPECT_EQ(load.lines.size(), 10'005U) << "each refused one and, after them, what was noted of those taken";
  EXPECT_EQ(load.lines[0].sentence, "It has no name");
  const auto kept = load_by_reference(*site_.store().read(), load.reference).value();
  EXPECT_EQ(kept.refused, 10'000);
  EXPECT_EQ(kept.lines.size(), load.lines.size());
  EXPECT_EQ(kept.lines.back().outcome, "noted");
  Browser keeper = site_.sign_in_as("team_manager");
  const auto page = keeper.get("/community/feeds/" + load.reference).whole_body();
  EXPECT_LT(page.size(), 120'000U);
  EXPECT_THAT(html::text_of(page), HasSubstr("10,000"));
  EXPECT_THAT(html::text_of(page), HasSubstr("Why services were refused"));
  const auto end = keeper.get("/community/feeds/" + load.reference + "?page=51").whole_body();
  EXPECT_THAT(html::text_of(end), HasSubstr("Group 4"));
}

TEST_P(Importing, takes_an_upload_and_refuses_what_is_no_feed) {
  Browser keeper = site_.sign_in_as("team_manager");
  EXPECT_EQ(keeper.upload("/community/feeds", {{"source", "Neighbour"}}, "feed", "feed.json", "not json").status, 422);
  EXPECT_EQ(keeper.upload("/community/feeds", {{"source", ""}}, "feed", "feed.json", "[]").status, 422);
  const auto answer = keeper.upload("/community/feeds", {{"source", "Neighbour"}}, "feed", "feed.json", json::array({service("a", "Choir")}).dump());
  ASSERT_EQ(answer.status, 303);
  EXPECT_THAT(html::text_of(keeper.get(access::test::header_of(answer, "Location")).whole_body()), HasSubstr("Places added"));
  EXPECT_EQ(site_.sign_in_as("contact_worker").get("/community/feeds").status, 404);
}

TEST_P(Importing, the_api_answers_anyone_where_it_is_published) {
  take({service("a", "Choir"), service("b", "Garden"), service("c", "Gardeners’ lunch")});
  Browser anyone{site_};
  EXPECT_EQ(anyone.get("/openreferral/services").status, 404);
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    store::set_setting(tx, directory::public_setting, "yes", line());
    return {};
  });
  EXPECT_EQ(json::parse(anyone.get("/openreferral").whole_body())["version"], "3.0");
  const auto page = json::parse(anyone.get("/openreferral/services?per_page=2&page=2").whole_body());
  EXPECT_EQ(page["total_items"], 3);
  EXPECT_EQ(page["total_pages"], 2);
  EXPECT_EQ(page["last_page"], true);
  ASSERT_EQ(page["contents"].size(), 1U);
  const std::string id = page["contents"][0]["id"];
  EXPECT_EQ(json::parse(anyone.get("/openreferral/services/" + id).whole_body())["name"], page["contents"][0]["name"]);
  EXPECT_EQ(anyone.get("/openreferral/services/nowhere").status, 404);
  EXPECT_EQ(json::parse(anyone.get("/openreferral/services?search=garden").whole_body())["total_items"], 2);
  EXPECT_EQ(json::parse(anyone.get("/openreferral/services?page=99").whole_body())["empty"], true);
  EXPECT_EQ(json::parse(anyone.get("/openreferral/services?taxonomy_term_id=" + term_id("Stepwise kind", "group")).whole_body())["total_items"], 3);
  EXPECT_EQ(json::parse(anyone.get("/openreferral/service_at_locations").whole_body())["total_items"], 0) << "no location was told";
  const auto taxonomies = json::parse(anyone.get("/openreferral/taxonomies").whole_body());
  const std::string taxonomy = taxonomies["contents"][0]["id"];
  EXPECT_FALSE(json::parse(anyone.get("/openreferral/taxonomies/" + taxonomy).whole_body())["taxonomy_terms"].empty());
  const std::string term = json::parse(anyone.get("/openreferral/taxonomy_terms?per_page=1").whole_body())["contents"][0]["id"];
  EXPECT_EQ(json::parse(anyone.get("/openreferral/taxonomy_terms/" + term).whole_body())["id"], term);
}

TEST_P(Importing, each_parameter_of_the_standard_narrows_the_list) {
  auto choir = service("a", "Choir"), lunch = service("b", "Lunch"), club = service("c", "Youth club");
  choir["schedules"] = {{{"id", "s"}, {"freq", "WEEKLY"}, {"byday", "TU"}, {"opens_at", "10:00:00"}, {"closes_at", "12:00:00"}}};
  lunch["schedules"] = {{{"id", "s"}, {"freq", "WEEKLY"}, {"byday", "FR"}, {"opens_at", "12:00:00"}, {"closes_at", "14:00:00"}}};
  club["minimum_age"] = 16;
  club["maximum_age"] = 25;
  take({choir, lunch, club});
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    store::set_setting(tx, directory::public_setting, "yes", line());
    return {};
  });
  Browser anyone{site_};
  const auto count = [&](const std::string& query) { return json::parse(anyone.get("/openreferral/services?" + query).whole_body())["total_items"].get<int>(); };
  EXPECT_EQ(count("taxonomy_id=" + uuid_of("Stepwise kind")), 3);
  EXPECT_EQ(count("taxonomy_id=nowhere"), 0);
  EXPECT_EQ(count("start_time=11:00"), 1);
  EXPECT_EQ(count("end_time=12:30"), 1);
  EXPECT_EQ(count("day=FR&end_time=12:30"), 0);
  EXPECT_EQ(count("day=tuesday"), 1);
  EXPECT_EQ(count("day=XX"), 0);
  EXPECT_EQ(count("minimum_age=16"), 1);
  EXPECT_EQ(count("minimum_age=16.5"), 0);
  EXPECT_EQ(count("maximum_age=25"), 1);
  EXPECT_EQ(count("postcode=QQ9+9QQ&proximity=500"), 0) << "nobody knows what is near a postcode that is not known";
  EXPECT_EQ(anyone.get("/openreferral/").status, 200);
}

TEST_P(Importing, what_is_published_and_taken_in_elsewhere_is_the_same) {
  take({service("a", "Choir", "Songs & <cake>")});
  const auto first = only();
  const auto again = read_feed(service_json(first, directory_->lists()), directory_->lists()).value();
  ASSERT_EQ(again.entries.size(), 1U);
  EXPECT_EQ(again.entries[0].facts, first.facts);
}

STEPWISE_EACH_ENGINE(Importing);

}  // namespace
}  // namespace stepwise::open_referral
