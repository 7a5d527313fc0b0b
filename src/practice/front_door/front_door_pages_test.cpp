// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "practice/front_door/desk_test_support.hpp"
#include "store/drafts.hpp"

namespace stepwise::front_door {
namespace {

using html::find_all;
using html::text_of;
using testing::HasSubstr;
using testing::Not;

class FrontDoorPages : public test::Desk {
 public:
  std::vector<store::Draft> drafts() { return store::list_drafts(*store().read(), staff_.id); }
  static std::string value_of(const std::string& page, std::string_view name) {
    const auto found = find_all(page, "input[name=" + std::string{name} + "]");
    return found.empty() ? "(none)" : found[0].attribute("value");
  }
  http::Fields fields(std::initializer_list<std::pair<std::string_view, std::string_view>> pairs) {
    http::Fields all;
    for (const auto& [name, value] : pairs) all.add(std::string{name}, std::string{value});
    return all;
  }
  http::Fields draft(std::string_view version, std::string_view want) {
    return fields({{"version", version}, {"what_i_want", want}, {"received_day", "99"}});
  }
};

TEST_P(FrontDoorPages, the_form_asks_everything_on_one_page) {
  const auto page = get("/people/ada-ref/contacts/new").whole_body();
  for (const char* name : {"contacting_person", "contacting_name", "agreed_to_talk", "channel", "received_day", "received_time", "what_i_want", "what_i_expect", "my_life_now",
                           "what_is_working", "people_and_places", "safety", "safety_action", "resolution", "secondary", "what_was_done", "legal_status", "route_of_access", "csrf",
                           "form_token"}) {
    const auto controls = find_all(page, "[name=" + std::string{name} + "]").size() + find_all(page, "input[name=" + std::string{name} + "]").size() +
                          find_all(page, "select[name=" + std::string{name} + "]").size() + find_all(page, "textarea[name=" + std::string{name} + "]").size();
    EXPECT_GT(controls, 0U) << name;
  }
  EXPECT_EQ(value_of(page, "received_day"), "21");
  EXPECT_EQ(value_of(page, "received_time"), "12:00pm");
  for (const auto& option : find_all(page, "option")) EXPECT_FALSE(option.has("selected") && option.attribute("value") == "info_advice_s4") << "the footing is the worker's to set";
  EXPECT_EQ(find_all(page, "h1").size(), 1U);
  EXPECT_THAT(find_all(page, "title")[0].text, Not(HasSubstr("Byron")));
  EXPECT_TRUE(find_all(page, "form[action=/people/ada-ref/contacts]")[0].attribute("data-autosave").starts_with("/drafts/"));
}

TEST_P(FrontDoorPages, a_saved_contact_is_shown_with_what_was_said) {
  const auto reference = saved({{"resolution", "talking_point"}, {"secondary", "information_given"}});
  const auto page = get("/contacts/" + reference + "?done=recorded").whole_body();
  const auto text = text_of(page);
  for (const char* words : {"Contact saved", "To get back to the allotment & see <friends>", "Talking Point appointment", "Information given", "Passed on", "Ama Okafor, Contact centre"})
    EXPECT_THAT(text, HasSubstr(words));
  EXPECT_EQ(find_all(page, "friends").size(), 0U);
  EXPECT_THAT(find_all(page, "title")[0].text, Not(HasSubstr("Byron")));
}

TEST_P(FrontDoorPages, what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost) {
  const auto answer = post("/people/ada-ref/contacts", form({{"what_i_want", ""}, {"safety", ""}, {"my_life_now", "Up at six, <always>"}, {"received_time", "half two"}, {"resolution", "assessment"}}));
  EXPECT_EQ(answer.status, 422);
  const auto page = answer.whole_body();
  EXPECT_THAT(find_all(page, "title")[0].text, testing::StartsWith("Error: "));
  const auto links = find_all(page, ".govuk-error-summary");
  ASSERT_EQ(links.size(), 1U);
  for (const char* words : {"Enter what the person wants", "Choose whether anyone is unsafe", "Enter the day and time it came in"}) EXPECT_THAT(links[0].text, HasSubstr(words));
  for (const auto& link : find_all(page, "a")) {
    const auto href = link.attribute("href");
    const bool leads_here = !href.starts_with("#") || find_all(page, href).size() == 1;
    EXPECT_TRUE(leads_here) << href;
  }
  EXPECT_EQ(find_all(page, "textarea[name=my_life_now]")[0].text, "Up at six, <always>");
  EXPECT_EQ(value_of(page, "received_time"), "half two");
  EXPECT_EQ(value_of(page, "form_token"), "token-1");
  EXPECT_TRUE(contacts().empty());
}

TEST_P(FrontDoorPages, danger_now_needs_words_about_it_and_opens_the_script) {
  const auto answer = post("/people/ada-ref/contacts", form({{"safety", "immediate"}}));
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer.whole_body()), HasSubstr("Say what was done to make the person safe now"));
  EXPECT_TRUE(find_all(answer.whole_body(), "details.govuk-details")[0].has("open"));
  const auto reference = saved({{"safety", "immediate"}, {"safety_action", "999 called"}, {"resolution", "safeguarding"}});
  EXPECT_THAT(text_of(get("/contacts/" + reference).whole_body()), HasSubstr("Make sure safeguarding has been told"));
}

TEST_P(FrontDoorPages, a_double_click_makes_one_contact) {
  EXPECT_EQ(saved(), saved());
  EXPECT_EQ(contacts().size(), 1U);
}

TEST_P(FrontDoorPages, a_form_saved_before_with_other_words_loses_nothing) {
  const auto reference = saved();
  const auto answer = post("/people/ada-ref/contacts", form({{"what_i_want", "To dance again"}}));
  EXPECT_EQ(answer.status, 409);
  const auto page = answer.whole_body();
  EXPECT_THAT(text_of(page), HasSubstr("This conversation was saved before, with other words"));
  EXPECT_EQ(find_all(page, "textarea[name=what_i_want]").at(0).text, "To dance again");
  EXPECT_EQ(find_all(page, "form[action=/contacts/" + reference + "/amend]").size(), 1U);
  EXPECT_EQ(contacts().size(), 1U);
  EXPECT_NE(contacts()[0].conversation.what_i_want, "To dance again");
}

TEST_P(FrontDoorPages, incomplete_is_saved_and_says_what_to_add) {
  const auto reference = saved({{"what_i_expect", ""}, {"resolution", "not_decided"}});
  const auto text = text_of(get("/contacts/" + reference).whole_body());
  EXPECT_THAT(text, HasSubstr("Saved, with something still to add"));
  EXPECT_THAT(text, HasSubstr("Decide what will be done"));
  EXPECT_THAT(text, HasSubstr("Open"));
  EXPECT_EQ(contacts()[0].closed_on, std::nullopt);
}

TEST_P(FrontDoorPages, everything_saved_together_is_on_the_record) {
  saved();
  std::vector<std::string> actions;
  for (const auto& look : history()) actions.push_back(look.action);
  EXPECT_THAT(actions, testing::Contains("contact.recorded"));
  EXPECT_EQ(store::outbox_waiting(*store().read()), 1);
  EXPECT_TRUE(store().verify_audit());
}

TEST_P(FrontDoorPages, autosave_takes_half_typed_work_and_counts_versions) {
  const auto first = post("/drafts/token-9?kind=contact&person=ada-ref", draft("0", "To"));
  EXPECT_EQ(first.status, 200);
  const auto told = nlohmann::json::parse(first.whole_body());
  EXPECT_EQ(told["version"], 1);
  EXPECT_EQ(told["words"], "Draft saved at 12:00pm");
  EXPECT_EQ(nlohmann::json::parse(post("/drafts/token-9?kind=contact&person=ada-ref", draft("1", "To get")).whole_body())["version"], 2);
  ASSERT_EQ(drafts().size(), 1U);
  const auto page = get("/people/ada-ref/contacts/new?draft=token-9").whole_body();
  EXPECT_EQ(find_all(page, "textarea[name=what_i_want]")[0].text, "To get");
  EXPECT_EQ(value_of(page, "received_day"), "99");
  EXPECT_EQ(value_of(page, "version"), "2");
  EXPECT_EQ(value_of(page, "form_token"), "token-9");
  EXPECT_EQ(value_of(page, "received_time"), "12:00pm") << "untouched answers are kept though a script sends only what changed";
}

TEST_P(FrontDoorPages, a_stale_tab_gets_both_texts) {
  post("/drafts/token-9?kind=contact&person=ada-ref", draft("0", "From one window"));
  post("/drafts/token-9?kind=contact&person=ada-ref", draft("1", "From one window, longer"));
  const auto late = post("/drafts/token-9?kind=contact&person=ada-ref", draft("1", "From the other"));
  EXPECT_EQ(late.status, 409);
  const auto told = nlohmann::json::parse(late.whole_body());
  EXPECT_EQ(told["theirs"]["what_i_want"][0], "From one window, longer");
  EXPECT_EQ(told["yours"]["what_i_want"][0], "From the other");
  const auto both = post(std::string{told["compare"]}, draft("1", "From the other"));
  EXPECT_EQ(both.status, 409);
  EXPECT_THAT(text_of(both.whole_body()), testing::AllOf(HasSubstr("From one window, longer"), HasSubstr("From the other")));
  EXPECT_THAT(text_of(both.whole_body()), testing::AllOf(HasSubstr("Community / Other route"), Not(HasSubstr("community_other")), Not(HasSubstr("unanswered"))));
  EXPECT_EQ(value_of(both.whole_body(), "version"), "2");
  EXPECT_EQ(post("/drafts/token-9/keep", draft("2", "From the other")).status, 303);
  EXPECT_THAT(drafts()[0].fields, HasSubstr("From the other"));
}

TEST_P(FrontDoorPages, without_a_script_a_draft_is_saved_by_a_button) {
  auto typed = form({{"next", "later"}, {"what_i_want", ""}, {"version", "0"}});
  const auto answer = post("/people/ada-ref/contacts", typed);
  EXPECT_EQ(answer.status, 303);
  EXPECT_EQ(location(answer), "/?done=later");
  const auto home = get("/?done=later").whole_body();
  EXPECT_THAT(text_of(home), HasSubstr("Conversation, Ada Byron-Test"));
  EXPECT_EQ(location(get("/drafts/token-1")), "/people/ada-ref/contacts/new?draft=token-1");
  const auto stale = post("/people/ada-ref/contacts", typed);
  EXPECT_EQ(stale.status, 409);
  const auto ticked = form({{"next", "later"}, {"version", "1"}, {"secondary", "declined"}}), unticked = form({{"next", "later"}, {"version", "2"}});
  EXPECT_EQ(post("/people/ada-ref/contacts", ticked).status, 303);
  EXPECT_THAT(drafts()[0].fields, HasSubstr("declined"));
  EXPECT_EQ(post("/people/ada-ref/contacts", unticked).status, 303);
  EXPECT_THAT(drafts()[0].fields, Not(HasSubstr("declined")));
  EXPECT_TRUE(contacts().empty());
}

TEST_P(FrontDoorPages, the_draft_goes_when_the_contact_is_saved_and_cannot_come_back) {
  post("/drafts/token-1?kind=contact&person=ada-ref", draft("0", "To"));
  ASSERT_EQ(drafts().size(), 1U);
  saved();
  EXPECT_TRUE(drafts().empty());
  EXPECT_EQ(post("/drafts/token-1?kind=contact&person=ada-ref", draft("0", "late")).status, 404);
  EXPECT_EQ(post("/drafts/token-1?kind=contact&person=ada-ref", draft("1", "late")).status, 404);
  EXPECT_TRUE(drafts().empty());
}

TEST_P(FrontDoorPages, drafts_are_their_writers_own) {
  post("/drafts/token-9?kind=contact&person=ada-ref", draft("0", "Mine"));
  staff_.id = StaffId{12};
  EXPECT_EQ(get("/drafts/token-9").status, 404);
  EXPECT_EQ(get("/drafts/token-9/delete").status, 404);
  EXPECT_EQ(get("/people/ada-ref/contacts/new?draft=token-9").status, 404);
  EXPECT_THAT(text_of(get("/drafts").whole_body()), HasSubstr("nothing half-finished"));
}

TEST_P(FrontDoorPages, a_draft_is_deleted_after_asking) {
  post("/drafts/token-9?kind=contact&person=ada-ref", draft("0", "Mine"));
  EXPECT_THAT(text_of(get("/drafts/token-9/delete").whole_body()), HasSubstr("cannot be brought back"));
  EXPECT_EQ(drafts().size(), 1U);
  EXPECT_EQ(post("/drafts/token-9/delete", {}).status, 303);
  EXPECT_TRUE(drafts().empty());
}

TEST_P(FrontDoorPages, a_draft_of_an_unknown_kind_or_person_is_refused) {
  for (const char* address : {"/drafts/x", "/drafts/x?kind=novel&person=ada-ref", "/drafts/x?kind=contact&person=nobody", "/drafts/x?kind=contact&person=hid-ref"})
    EXPECT_EQ(post(address, fields({{"what_i_want", "a"}})).status, 404) << address;
  EXPECT_TRUE(drafts().empty());
}

TEST_P(FrontDoorPages, a_change_needs_a_reason_and_keeps_before_and_after) {
  const auto reference = saved();
  auto typed = form({{"version", "1"}, {"my_life_now", "Out most days"}});
  const auto refused = post("/contacts/" + reference + "/amend", typed);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused.whole_body()), HasSubstr("Say why you are changing the record"));
  typed.add("amended_reason", "She rang to add this");
  EXPECT_EQ(post("/contacts/" + reference + "/amend", typed).status, 303);
  EXPECT_EQ(contacts()[0].version, 2);
  EXPECT_THAT(text_of(get("/contacts/" + reference).whole_body()), testing::AllOf(HasSubstr("Out most days"), HasSubstr("She rang to add this")));
}

TEST_P(FrontDoorPages, two_people_changing_one_contact_see_both_versions) {
  const auto reference = saved();
  ASSERT_EQ(post("/contacts/" + reference + "/amend", form({{"version", "1"}, {"my_life_now", "Theirs"}, {"amended_reason", "a"}})).status, 303);
  const auto answer = post("/contacts/" + reference + "/amend", form({{"version", "1"}, {"my_life_now", "Ours"}, {"amended_reason", "b"}}));
  EXPECT_EQ(answer.status, 409);
  EXPECT_THAT(text_of(answer.whole_body()), testing::AllOf(HasSubstr("Theirs"), HasSubstr("Ours"), HasSubstr("Nothing of yours is lost")));
  EXPECT_EQ(value_of(answer.whole_body(), "version"), "2");
  EXPECT_EQ(find_all(answer.whole_body(), "textarea[name=my_life_now]")[0].text, "Ours");
  EXPECT_EQ(find_all(answer.whole_body(), "textarea[name=amended_reason]")[0].text, "b");
  EXPECT_EQ(contacts()[0].conversation.my_life_now, "Theirs");
}

TEST_P(FrontDoorPages, follow_up_turns_provisional_into_confirmed) {
  const auto reference = saved();
  EXPECT_THAT(text_of(get("/contacts/" + reference).whole_body()), HasSubstr("Settled for now"));
  const auto page = get("/contacts/" + reference + "/follow-up").whole_body();
  EXPECT_EQ(value_of(page, "on_day"), "21");
  EXPECT_EQ(post("/contacts/" + reference + "/follow-up", fields({{"version", "1"}, {"on_day", "21"}})).status, 422);
  const auto typed = fields({{"version", "1"}, {"result", "yes"}, {"on_day", "21"}, {"on_month", "11"}, {"on_year", "2026"}, {"note", "Goes twice a week"}});
  EXPECT_EQ(post("/contacts/" + reference + "/follow-up", typed).status, 303);
  EXPECT_THAT(text_of(get("/contacts/" + reference).whole_body()), testing::AllOf(HasSubstr("Settled, confirmed"), HasSubstr("Goes twice a week")));
  EXPECT_EQ(post("/contacts/" + reference + "/follow-up", typed).status, 409);
}

TEST_P(FrontDoorPages, coming_back_is_seen_on_the_first_contact) {
  const auto first = saved();
  EXPECT_THAT(text_of(get("/contacts/" + first).whole_body()), HasSubstr("No later contact so far"));
  clock().move_to(noon(clock().today() + 40));
  saved({}, "token-2");
  EXPECT_THAT(text_of(get("/contacts/" + first).whole_body()), HasSubstr("Yes, there is a later contact"));
}

TEST_P(FrontDoorPages, contacts_of_restricted_records_are_not_found) {
  Contact secret = contacts().empty() ? Contact{} : contacts()[0];
  secret.reference = "secret";
  secret.conversation.what_i_want = "Nobody to know";
  secret.conversation.received_at = clock().now();
  store().write([&](store::WriteTx& tx) -> Result<ContactId> { return insert_contact(tx, hidden_, secret, ""); }).value();
  for (const char* address : {"/contacts/secret", "/contacts/secret/amend", "/contacts/secret/follow-up", "/people/hid-ref/contacts/new", "/contacts/none"})
    EXPECT_EQ(get(address).status, 404) << address;
  const auto list = text_of(get("/contacts?team=all").whole_body());
  EXPECT_THAT(list, testing::AllOf(Not(HasSubstr("Hidden-Test")), HasSubstr("record is restricted")));
}

TEST_P(FrontDoorPages, the_list_is_the_teams_sorted_by_links_that_keep_the_filter) {
  saved();
  const auto page = get("/contacts?channel=telephone&from=1%2F11%2F2026").whole_body();
  EXPECT_THAT(text_of(page), testing::AllOf(HasSubstr("Ada Byron-Test"), HasSubstr("1 contact"), HasSubstr("since 1 November 2026")));
  bool sorted = false;
  for (const auto& link : find_all(page, "a")) sorted = sorted || (link.attribute("href").find("sort=team") != std::string::npos && link.attribute("href").find("channel=telephone") != std::string::npos);
  EXPECT_TRUE(sorted);
  EXPECT_THAT(text_of(get("/contacts?channel=letter").whole_body()), HasSubstr("No contacts fit these choices"));
  EXPECT_THAT(text_of(get("/contacts?page=99").whole_body()), testing::AllOf(HasSubstr("Ada Byron-Test"), Not(HasSubstr("No contacts fit"))));
  EXPECT_THAT(text_of(get("/contacts?from=soon").whole_body()), HasSubstr("Enter the first day like 21/11/2026"));
  for (const auto& link : find_all(page, "a")) EXPECT_EQ(link.attribute("href").find("Byron"), std::string::npos);
}

TEST_P(FrontDoorPages, each_filter_in_use_is_said_and_can_be_taken_off_alone) {
  saved();
  const auto page = get("/contacts?team=all&channel=telephone&mine=yes&from=1%2F11%2F2026&sort=team&page=3").whole_body();
  const auto chips = find_all(page, "a.moj-filter__tag");
  ASSERT_EQ(chips.size(), 3U);
  EXPECT_THAT(chips[0].text, HasSubstr("First day"));
  EXPECT_THAT(chips[1].text, HasSubstr("How they got in touch: Telephone"));
  EXPECT_THAT(chips[1].attribute("href"), testing::AllOf(HasSubstr("mine=yes"), HasSubstr("from=2026-11-01"), HasSubstr("sort=team"), Not(HasSubstr("channel=")), Not(HasSubstr("page="))));
  EXPECT_THAT(find_all(get("/contacts?team=all").whole_body(), "a.moj-filter__tag"), testing::IsEmpty());
  ASSERT_EQ(find_all(get("/contacts").whole_body(), "a.moj-filter__tag").size(), 1U);
  EXPECT_EQ(find_all(get("/contacts").whole_body(), "a.moj-filter__tag")[0].attribute("href"), "/contacts?team=all&from=2026-10-22");
}

TEST_P(FrontDoorPages, csv_has_names_only_for_those_who_may_read_contacts) {
  saved();
  const auto with = get("/contacts.csv?team=all").whole_body();
  EXPECT_THAT(with, testing::AllOf(HasSubstr("Ada Byron-Test"), HasSubstr("2026-11-21"), HasSubstr("nfa_information_advice")));
  staff_.may.erase(access::Permission::read_contacts);
  EXPECT_THAT(get("/contacts.csv?team=all").whole_body(), testing::AllOf(Not(HasSubstr("Byron")), Not(HasSubstr("Ama")), HasSubstr("2026-11-21")));
  staff_.may.erase(access::Permission::download_figures);
  EXPECT_EQ(get("/contacts.csv").status, 404);
}

TEST_P(FrontDoorPages, home_shows_what_the_role_may_do) {
  saved();
  clock().move_to(noon(clock().today() + 28));
  const auto worker = get("/").whole_body();
  EXPECT_THAT(text_of(worker), testing::AllOf(HasSubstr("Hello, Ama"), HasSubstr("Find a person"), HasSubstr("Follow-ups due"), HasSubstr("Ada Byron-Test"), HasSubstr("My drafts")));
  EXPECT_EQ(find_all(worker, "form[action=/people/search]")[0].attribute("method"), "post");
  staff_.may = {access::Permission::signed_in, access::Permission::see_scoreboard, access::Permission::download_figures};
  const auto analyst = get("/").whole_body();
  EXPECT_THAT(text_of(analyst), testing::AllOf(HasSubstr("Open the scoreboard"), Not(HasSubstr("Byron")), Not(HasSubstr("Find a person")), Not(HasSubstr("My drafts"))));
}

TEST_P(FrontDoorPages, the_overview_has_a_section_for_conversations) {
  saved();
  const auto sections = site_->record_sections();
  ASSERT_EQ(sections.size(), 1U);
  const auto markup = sections[0].render(*store().read(), readable("ada-ref")).markup();
  EXPECT_THAT(text_of(markup), testing::AllOf(HasSubstr("allotment"), HasSubstr("Settled for now"), HasSubstr("Record a conversation")));
}

TEST_P(FrontDoorPages, who_may_not_record_finds_no_form) {
  staff_.may.erase(access::Permission::record_contact);
  EXPECT_EQ(get("/people/ada-ref/contacts/new").status, 404);
  EXPECT_EQ(post("/people/ada-ref/contacts", form()).status, 404);
}

STEPWISE_EACH_ENGINE(FrontDoorPages);

}  // namespace
}  // namespace stepwise::front_door
