// SPDX-License-Identifier: Apache-2.0
#include "community/coordination/coordination_site.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "access/test_support.hpp"
#include "base/share.hpp"
#include "community/coordination/coordination_store.hpp"
#include "html/test/tree.hpp"

namespace stepwise::coordination {
namespace {

namespace fs = std::filesystem;
using access::test::Browser;
using access::test::FormFields;
using html::find_all;
using html::text_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(Coordination, has_ten_principles_in_words) {
  EXPECT_EQ(principles().size(), 10U);
  for (const auto& one : principles()) EXPECT_GT(t(one.words).str().size(), 40U) << t(one.name).str();
}

TEST(Coordination, level_one_needs_no_name) {
  const Date today{20'000};
  Hello chess, wrong;
  chess.met_on = today;
  chess.talked_about = "Chess";
  wrong.met_on = today + 1;
  EXPECT_TRUE(problems_of(chess, today).empty());
  EXPECT_EQ(problems_of(wrong, today).size(), 2U);
}

/// What a file of statements or of code says, lower case.
bool speaks_of_notes(const fs::path& file) {
  const auto text = read_file(file).value_or("");
  return text.find("coordination_note") != std::string::npos || text.find("coordination_hello") != std::string::npos;
}

TEST(Coordination, no_other_room_and_no_measure_reads_the_notes) {
  std::size_t looked_at = 0, own = 0;
  for (const char* top : {"src", "measures"})
    for (const auto& entry : fs::recursive_directory_iterator{top}) {
      const std::string name = entry.path().string();
      if (entry.path().extension() != ".sql" || name.find("store/migrations") != std::string::npos) continue;
      ++looked_at;
      const bool here = name.starts_with("src/community/coordination/");
      if (here) ++own;
      EXPECT_TRUE(here || !speaks_of_notes(entry.path())) << name << " reads notes that belong to the person";
    }
  EXPECT_GT(looked_at, 100U);
  EXPECT_GT(own, 5U);
}

TEST(Coordination, no_room_but_the_demo_and_the_house_links_this_one) {
  const auto text = read_file("src/CMakeLists.txt").value();
  for (std::size_t at = text.find("stepwise_room("); at != std::string::npos; at = text.find("stepwise_room(", at + 1)) {
    const std::string line = text.substr(at, text.find(')', at) - at);
    const std::string name = line.substr(14, line.find(' ') - 14);
    if (line.find(" coordination") == std::string::npos) continue;
    EXPECT_THAT(name, testing::AnyOf("demo", "coordination")) << line;
  }
}

class NotePages : public testing::TestWithParam<std::string> {
 protected:
  NotePages() {
    auto drafts = drafts::Site::open(site_.store(), site_.random());
    room_ = Site::open(site_.store(), site_.random(), drafts).value();
    site_.add(drafts->routes());
    site_.add(room_->routes());
    person::NewPerson person;
    person.reference = "ada-ref";
    person.details.given_name = "Ada";
    person.details.family_name = "Byron-Test";
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      person::insert_person(tx, person);
      return {};
    });
    coordinator_.emplace(site_.sign_in_as("practitioner"));
  }
  FormFields note(std::string token = "t1") {
    return {{"form_token", std::move(token)}, {"words", "We sat in the park & talked"}, {"person_agrees", "yes"}, {"written_on_day", "21"}, {"written_on_month", "11"}, {"written_on_year", "2026"}};
  }
  access::ReadablePerson readable() {
    staff_.may = {access::Permission::read_person};
    access::Gate gate{site_.store(), staff_, "r"};
    return gate.readable(*site_.store().read(), "ada-ref", "test").value();
  }
  std::vector<Note> notes() { return read_notes(*site_.store().read(), readable()); }

  access::test::TestSite site_{GetParam()};
  access::Staff staff_;
  std::shared_ptr<Site> room_;
  std::optional<Browser> coordinator_;
};

TEST_P(NotePages, a_note_is_written_once_and_read_only_by_those_who_may) {
  EXPECT_EQ(coordinator_->post("/people/ada-ref/coordination", note()).status, 303);
  EXPECT_EQ(coordinator_->post("/people/ada-ref/coordination", note()).status, 303);
  ASSERT_EQ(notes().size(), 1U);
  EXPECT_THAT(text_of(coordinator_->get("/people/ada-ref/coordination").whole_body()), HasSubstr("We sat in the park & talked"));
  for (const char* role : {"contact_worker", "analyst", "director", "administrator"}) {
    auto other = site_.sign_in_as(role);
    for (const char* page : {"/people/ada-ref/coordination", "/people/ada-ref/coordination/copy", "/coordination"}) EXPECT_EQ(other.get(page).status, 404) << role << " " << page;
  }
}

TEST_P(NotePages, audit_never_says_what_a_note_says) {
  coordinator_->post("/people/ada-ref/coordination", note());
  auto changed = note("");
  changed.emplace_back("version", "1");
  ASSERT_EQ(coordinator_->post("/coordination/notes/" + notes().at(0).reference + "/amend", changed).status, 303);
  const auto tx = site_.store().read();
  bool written = false;
  for (const auto& happening : person::read_timeline(*tx, readable(), person::Lists::load().value())) {
    EXPECT_EQ((happening.title + happening.detail).find("park"), std::string::npos);
    written = true;
  }
  EXPECT_TRUE(written);
}

TEST_P(NotePages, the_person_has_a_copy_and_may_have_a_note_deleted) {
  coordinator_->post("/people/ada-ref/coordination", note());
  EXPECT_THAT(text_of(coordinator_->get("/people/ada-ref/coordination/copy").whole_body()), AllOf(HasSubstr("Notes about you"), HasSubstr("For Ada Byron-Test"), HasSubstr("We sat in the park & talked")));
  const std::string here = "/coordination/notes/" + notes().at(0).reference + "/delete";
  EXPECT_THAT(text_of(coordinator_->get(here).whole_body()), HasSubstr("cannot be brought back"));
  EXPECT_EQ(coordinator_->post(here, {}).status, 422);
  EXPECT_EQ(notes().size(), 1U);
  EXPECT_EQ(coordinator_->post(here, {{"reason", "person_asked"}}).status, 303);
  EXPECT_TRUE(notes().empty());
  std::vector<std::string> kept;
  for (const auto& line : person::read_access_history(*site_.store().read(), readable(), 0, 50))
    if (line.action == "coordination.note_deleted") kept.push_back(line.reason);
  EXPECT_THAT(kept, testing::ElementsAre("The person asked for it to be deleted"));
  EXPECT_EQ(coordinator_->post(here, {{"reason", "person_asked"}}).status, 404);
}

TEST_P(NotePages, two_who_change_a_note_see_both_texts) {
  coordinator_->post("/people/ada-ref/coordination", note());
  const std::string here = "/coordination/notes/" + notes().at(0).reference + "/amend";
  const auto change = [&](std::string words) {
    auto fields = note("");
    for (auto& [name, value] : fields)
      if (name == "words") value = words;
    fields.emplace_back("version", "1");
    return coordinator_->post(here, fields);
  };
  EXPECT_EQ(change("First").status, 303);
  const auto late = change("Second");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(text_of(late.whole_body()), AllOf(HasSubstr("First"), HasSubstr("Second")));
}

TEST_P(NotePages, somebody_met_without_a_name_has_no_record_and_can_be_forgotten) {
  EXPECT_EQ(coordinator_->post("/coordination/hellos", {{"met_on_day", "21"}}).status, 422);
  const FormFields hello{{"form_token", "h1"}, {"talked_about", "Chess, and where the library went"}, {"met_on_day", "21"}, {"met_on_month", "11"}, {"met_on_year", "2026"}};
  EXPECT_EQ(coordinator_->post("/coordination/hellos", hello).status, 303);
  EXPECT_EQ(coordinator_->post("/coordination/hellos", hello).status, 303);
  const auto hellos = read_hellos(*site_.store().read(), site_.clock().today() - 1);
  ASSERT_EQ(hellos.size(), 1U);
  EXPECT_THAT(text_of(coordinator_->get("/coordination").whole_body()), AllOf(HasSubstr("Chess, and where the library went"), HasSubstr("No name given")));
  EXPECT_EQ(coordinator_->post("/coordination/hellos/" + hellos[0].reference + "/delete", {{"reason", "person_asked"}}).status, 303);
  EXPECT_FALSE(read_hello(*site_.store().read(), hellos[0].reference));
}

TEST_P(NotePages, the_record_says_how_many_and_nothing_of_what_they_say) {
  coordinator_->post("/people/ada-ref/coordination", note());
  const auto sections = room_->record_sections();
  ASSERT_EQ(sections.size(), 1U);
  EXPECT_EQ(sections[0].needs, access::Permission::community_notes);
  EXPECT_THAT(text_of(sections[0].render(*site_.store().read(), readable()).markup()), AllOf(HasSubstr("1 note"), Not(HasSubstr("park"))));
}

STEPWISE_EACH_ENGINE(NotePages);

}  // namespace
}  // namespace stepwise::coordination
