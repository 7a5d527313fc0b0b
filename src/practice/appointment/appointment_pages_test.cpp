// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "access/roles.hpp"
#include "practice/appointment/appointment_test_support.hpp"

namespace stepwise::appointment {
namespace {

using html::find_all;
using html::text_of;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

class TalkingPoints : public test::Desk {};

TEST_P(TalkingPoints, the_page_offers_the_next_free_times_and_fills_in_the_first) {
  const auto page = get("/people/ada-ref/appointments/new?contact=con-1").whole_body();
  EXPECT_THAT(text_of(page), HasSubstr("Tuesday 24 November 2026 at 10:00am, Beckside Library"));
  EXPECT_EQ(find_all(page, "input[name=offered_day]").at(0).attribute("value"), "24");
  EXPECT_EQ(find_all(page, "input[name=contact]").at(0).attribute("value"), "con-1");
  EXPECT_THAT(find_all(page, "title").at(0).text, Not(HasSubstr("Byron")));
  EXPECT_TRUE(find_all(page, "form[action=/people/ada-ref/appointments]").at(0).attribute("data-autosave").starts_with("/drafts/"));
}

TEST_P(TalkingPoints, one_is_booked_told_and_shown) {
  const auto reference = booked_for("ada-ref", {{"contact", "con-1"}});
  const auto one = kept("ada-ref", reference);
  EXPECT_EQ(one.place, 1);
  EXPECT_EQ(one.contact_reference, "con-1");
  EXPECT_EQ(one.worker_name, "Wes Porter") << "the clinic's worker sees the person";
  ASSERT_EQ(notices("ada-ref", reference).size(), 1U);
  EXPECT_THAT(notices("ada-ref", reference)[0].words, HasSubstr("Tuesday 24 November 2026 at 10:00am, at Beckside Library"));
  const auto text = text_of(get("/appointments/" + reference + "?done=booked").whole_body());
  for (const char* words : {"Talking Point booked", "Getting out <again>", "To be sent", "Wait until the day 3 days", "Of this, ours 3 days"}) EXPECT_THAT(text, HasSubstr(words));
  EXPECT_THAT(text_of(get("/appointments/free").whole_body()), Not(HasSubstr("24 November 2026, 10:00am"))) << "it is taken";
}

TEST_P(TalkingPoints, a_double_click_makes_one) {
  EXPECT_EQ(booked_for("ada-ref"), booked_for("ada-ref"));
  EXPECT_EQ(read_appointments(*store().read(), readable("ada-ref")).size(), 1U);
}

TEST_P(TalkingPoints, who_comes_second_to_the_last_slot_gets_the_next_times_and_loses_nothing) {
  booked_for("ada-ref");
  const auto answer = book("bea-ref", {{"form_token", "token-2"}, {"about", "Words of mine"}});
  EXPECT_EQ(answer.status, 409);
  const auto page = answer.whole_body();
  EXPECT_THAT(text_of(page), HasSubstr("Somebody has just booked the last place"));
  EXPECT_THAT(text_of(page), HasSubstr("Tuesday 24 November 2026 at 11:00am"));
  EXPECT_THAT(text_of(page), Not(HasSubstr("Tuesday 24 November 2026 at 10:00am, Beckside")));
  EXPECT_EQ(find_all(page, "textarea[name=about]").at(0).text, "Words of mine");
  EXPECT_TRUE(read_appointments(*store().read(), readable("bea-ref")).empty());
}

TEST_P(TalkingPoints, two_workers_at_once_share_no_last_place) {
  const Diary diary = read_diary(*store().read(), clock().today(), 14);
  const auto one_booking = [&](std::string reference) {
    const Wish wish{.asked_on = clock().today(), .first_offered_on = clock().today() + 3, .told_by = "call", .clinic = "cli-ref", .start = london_moment(clock().today() + 3, 600)};
    Appointment made = booked({}, wish, *slot_at(diary.clinics.at(0), *wish.start), diary, clock().now(), true);
    made.reference = reference;
    return Booking{made, "token-" + reference, {}, "Test council"};
  };
  const auto ada = changeable("ada-ref"), bea = changeable("bea-ref");
  std::atomic<int> won = 0, lost = 0;
  const auto book_one = [&](const access::ChangeablePerson& who, Booking booking, std::uint64_t seed) {
    SeededRandom random{seed};
    const auto kept = store().write([&](store::WriteTx& tx) { return keep_new(tx, random, who, booking); });
    ASSERT_TRUE(kept) << kept.error().sentence;
    ++(kept->full ? lost : won);
  };
  std::thread first{book_one, std::cref(ada), one_booking("a"), 1}, second{book_one, std::cref(bea), one_booking("b"), 2};
  first.join();
  second.join();
  EXPECT_EQ(won, 1);
  EXPECT_EQ(lost, 1);
}

TEST_P(TalkingPoints, the_record_itself_refuses_a_place_twice) {
  const auto reference = booked_for("ada-ref");
  Appointment same = kept("ada-ref", reference);
  same.reference = "other";
  const auto kept_twice = store().write([&](store::WriteTx& tx) -> Result<int> {
    insert_appointment(tx, bea_, same, "");
    return 1;
  });
  EXPECT_FALSE(kept_twice);
}

TEST_P(TalkingPoints, a_slot_in_the_past_is_refused) {
  const auto value = slot(-4, 10);
  const auto answer = book("ada-ref", {{"slot", value}, {"offered_day", "17"}, {"asked_day", "16"}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer.whole_body()), HasSubstr("That time has passed. Choose a later one"));
}

TEST_P(TalkingPoints, what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost) {
  const auto answer = book("ada-ref", {{"slot", ""}, {"told_to", ""}, {"about", "Kept <words>"}});
  EXPECT_EQ(answer.status, 422);
  const auto page = answer.whole_body();
  EXPECT_THAT(find_all(page, "title").at(0).text, testing::StartsWith("Error: "));
  for (const char* words : {"Choose a time, or the waiting list", "Enter the number or address to send it to"}) EXPECT_THAT(find_all(page, ".govuk-error-summary").at(0).text, HasSubstr(words));
  EXPECT_EQ(find_all(page, "textarea[name=about]").at(0).text, "Kept <words>");
  for (const auto& link : find_all(page, "a")) {
    const auto href = link.attribute("href");
    EXPECT_TRUE(!href.starts_with("#") || find_all(page, href).size() == 1) << href;
  }
}

TEST_P(TalkingPoints, looking_again_keeps_what_was_typed_and_filters_venues) {
  const auto page = book("ada-ref", {{"next", "look"}, {"facilities", "hearing_loop"}, {"about", "Still here"}});
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(text_of(page.whole_body()), HasSubstr("No time is free with these needs"));
  EXPECT_EQ(find_all(page.whole_body(), "textarea[name=about]").at(0).text, "Still here");
}

TEST_P(TalkingPoints, moved_by_the_person_frees_the_old_place_and_tells_anew) {
  const auto reference = booked_for("ada-ref");
  auto fields = booking({{"version", "1"}, {"slot", slot(10, 11)}, {"whose_wish", "person"}, {"reason", "At a wedding"}});
  ASSERT_EQ(ask(http::Method::post, "/appointments/" + reference + "/change", fields).status, 303);
  const auto one = kept("ada-ref", reference);
  EXPECT_EQ(one.moves, 1);
  EXPECT_EQ(waits_of(one).ours, 3);
  EXPECT_EQ(waits_of(one).persons, 7);
  const auto told = notices("ada-ref", reference);
  ASSERT_EQ(told.size(), 2U);
  EXPECT_TRUE(told[0].dropped_at) << "the first was not sent yet, and something newer is said";
  EXPECT_EQ(told[1].kind, "moved");
  EXPECT_EQ(book("bea-ref", {{"form_token", "token-2"}}).status, 303) << "the old place is free";
  EXPECT_EQ(ask(http::Method::post, "/appointments/" + reference + "/change", fields).status, 409) << "from a stale tab";
}

TEST_P(TalkingPoints, cancelled_says_who_is_next_on_the_waiting_list) {
  const auto reference = booked_for("ada-ref");
  booked_for("bea-ref", {{"form_token", "token-2"}, {"slot", "waiting"}, {"venue", "ven-ref"}, {"look_again_day", "28"}, {"look_again_month", "11"}, {"look_again_year", "2026"}});
  const auto page = text_of(get("/appointments/waiting").whole_body());
  EXPECT_THAT(page, HasSubstr("Bea Other-Test"));
  EXPECT_THAT(page, HasSubstr("Tuesday 24 November 2026 at 11:00am"));
  EXPECT_EQ(post("/appointments/" + reference + "/cancel", {{"version", "1"}}).status, 422);
  ASSERT_EQ(post("/appointments/" + reference + "/cancel", {{"version", "1"}, {"cancelled_by", "person"}, {"reason", "Feels better"}}).status, 303);
  EXPECT_EQ(kept("ada-ref", reference).place, std::nullopt);
  const auto after = text_of(get("/appointments/" + reference).whole_body());
  EXPECT_THAT(after, HasSubstr("The place is free again: who is next"));
  EXPECT_THAT(after, HasSubstr("Bea Other-Test"));
  EXPECT_THAT(notices("ada-ref", reference).back().words, HasSubstr("will not take place"));
}

TEST_P(TalkingPoints, a_venue_closed_after_booking_names_who_needs_another_time_until_they_have_one) {
  const auto reference = booked_for("ada-ref");
  EXPECT_THAT(tasks(), Not(Contains("appointment.rebook")));
  EXPECT_EQ(post("/venues/ven-ref/close", {{"from_day", "24"}, {"from_month", "11"}, {"from_year", "2026"}}).status, 422);
  ASSERT_EQ(post("/venues/ven-ref/close", {{"from_day", "24"}, {"from_month", "11"}, {"from_year", "2026"}, {"to_day", "24"}, {"to_month", "11"}, {"to_year", "2026"}, {"reason", "Boiler"}}).status, 303);
  EXPECT_THAT(tasks(), Contains("appointment.rebook"));
  EXPECT_THAT(tasks(), Not(Contains("appointment.message"))) << "nobody is sent to a closed door";
  EXPECT_THAT(text_of(get("/venues/ven-ref").whole_body()), HasSubstr("Ada Byron-Test"));
  EXPECT_THAT(text_of(get("/appointments/" + reference).whole_body()), HasSubstr("The venue is closed that day: Boiler"));
  EXPECT_EQ(book("bea-ref", {{"form_token", "token-2"}, {"slot", slot(3, 11)}}).status, 422) << "nobody else is booked there";
  const auto change = get("/appointments/" + reference + "/change").whole_body();
  EXPECT_EQ(find_all(change, "input[name=offered_month]").at(0).attribute("value"), "12") << "the first day we can offer now, not the one of the first booking";
  ASSERT_EQ(ask(http::Method::post, "/appointments/" + reference + "/change", booking({{"version", "1"}, {"slot", slot(10, 10)}, {"offered_day", "1"}, {"offered_month", "12"}, {"whose_wish", "ours"}, {"reason", "Boiler"}})).status, 303);
  EXPECT_THAT(tasks(), Not(Contains("appointment.rebook")));
  EXPECT_EQ(waits_of(kept("ada-ref", reference)).ours, 10) << "the wait we caused is ours";
}

TEST_P(TalkingPoints, what_came_of_it_needs_a_next_step_which_stands_in_work_until_it_is_done) {
  const auto reference = booked_for("ada-ref");
  const std::string result = "/appointments/" + reference + "/result";
  EXPECT_EQ(post(result, {{"version", "1"}, {"result", "attended"}, {"next_step", "settled"}}).status, 422) << "it has not begun";
  clock().move_to(noon(clock().today() + 3));
  EXPECT_THAT(tasks(0), Contains("appointment.result"));
  ASSERT_EQ(post(result, {{"version", "1"}, {"result", "not_attended"}, {"next_step", "call"}, {"next_day", "25"}, {"next_month", "11"}, {"next_year", "2026"}}).status, 303);
  EXPECT_THAT(tasks(0), Not(Contains("appointment.result")));
  EXPECT_THAT(tasks(1), Contains("appointment.next_step"));
  EXPECT_EQ(post(result, {{"version", "1"}, {"result", "attended"}, {"next_step", "settled"}}).status, 409);
  ASSERT_EQ(post("/appointments/" + reference + "/next-done", {{"version", "2"}}).status, 303);
  EXPECT_THAT(tasks(1), Not(Contains("appointment.next_step")));
}

TEST_P(TalkingPoints, a_message_is_marked_as_sent_once) {
  const auto reference = booked_for("ada-ref");
  EXPECT_THAT(tasks(0), Contains("appointment.message"));
  EXPECT_THAT(text_of(get("/appointments/messages").whole_body()), HasSubstr("07700900123"));
  const std::string sent = "/appointments/messages/" + notices("ada-ref", reference)[0].reference + "/sent";
  EXPECT_EQ(post(sent, {}).status, 303);
  EXPECT_EQ(post(sent, {}).status, 409);
  EXPECT_EQ(notices("ada-ref", reference)[0].sent_by_name, "Ama Okafor");
  EXPECT_THAT(text_of(get("/appointments/messages").whole_body()), HasSubstr("Every message has been sent"));
}

TEST_P(TalkingPoints, a_reminder_is_written_two_days_before_unless_it_moved_or_ended) {
  const auto reference = booked_for("ada-ref");
  const auto other = booked_for("bea-ref", {{"form_token", "token-2"}, {"slot", slot(3, 11)}});
  ASSERT_EQ(post("/appointments/" + other + "/cancel", {{"version", "1"}, {"cancelled_by", "person"}, {"reason", "Away"}}).status, 303);
  store::Outbox outbox{store()};
  site_->deliver(outbox);
  outbox.run_due();
  EXPECT_EQ(notices("ada-ref", reference).size(), 1U);
  clock().move_to(noon(clock().today() + 1) + seconds(60));
  outbox.run_due();
  outbox.run_due();
  ASSERT_EQ(notices("ada-ref", reference).size(), 2U);
  EXPECT_EQ(notices("ada-ref", reference)[1].kind, "reminder");
  EXPECT_EQ(notices("bea-ref", other).back().kind, "cancelled");
}

TEST_P(TalkingPoints, the_letter_is_a_page_to_print) {
  const auto reference = booked_for("ada-ref", {{"told_by", "letter"}, {"told_to", ""}});
  EXPECT_EQ(notices("ada-ref", reference)[0].sent_to, "12 The Row, ZZ3 4AB");
  const auto text = text_of(get("/appointments/" + reference + "/letter").whole_body());
  for (const char* words : {"Ada Byron-Test", "12 The Row", "Tuesday 24 November 2026", "Bus 12"}) EXPECT_THAT(text, HasSubstr(words));
  EXPECT_THAT(text, Not(HasSubstr("Getting out")));
}

TEST_P(TalkingPoints, a_letter_goes_home_and_not_to_the_telephone_that_the_form_began_with) {
  const auto reference = booked_for("ada-ref", {{"told_by", "letter"}, {"told_to", "07700 900123"}});
  EXPECT_EQ(notices("ada-ref", reference)[0].sent_to, "12 The Row, ZZ3 4AB");
}

TEST_P(TalkingPoints, nobody_is_booked_twice_at_one_time) {
  booked_for("ada-ref");
  const auto again = book("ada-ref", {{"form_token", "token-2"}});
  EXPECT_EQ(again.status, 422);
  EXPECT_THAT(text_of(again.whole_body()), HasSubstr("has a Talking Point at that time already"));
  EXPECT_EQ(read_appointments(*store().read(), readable("ada-ref")).size(), 1U);
}

TEST_P(TalkingPoints, a_diary_shows_who_has_which_time_and_hides_restricted_names) {
  booked_for("ada-ref");
  Appointment hidden = kept("ada-ref", read_appointments(*store().read(), readable("ada-ref"))[0].reference);
  hidden.reference = "hidden";
  hidden.start = london_moment(clock().today() + 3, 660);
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) -> Result<void> { insert_appointment(tx, hidden_, hidden, ""); return {}; }));
  for (const char* address : {"/venues/ven-ref/diary?view=week&day=2026-11-24", "/venues/ven-ref/diary?view=day&day=2026-11-24"}) {
    const auto text = text_of(get(address).whole_body());
    EXPECT_THAT(text, HasSubstr("Ada Byron-Test"));
    EXPECT_THAT(text, Not(HasSubstr("Hidden-Test")));
    EXPECT_THAT(text, HasSubstr("1 more is not shown"));
  }
  EXPECT_EQ(get("/appointments/hidden").status, 404);
}

TEST_P(TalkingPoints, venues_and_clinics_are_kept_by_those_who_may) {
  ASSERT_EQ(post("/venues", {{"name", "Chapel Hall"}, {"address", "2 Top Road"}, {"postcode", "ZZ9 1AA"}, {"facilities", "hearing_loop"}}).status, 303);
  EXPECT_EQ(post("/venues", {{"name", "chapel hall"}, {"address", "3 Top Road"}, {"postcode", "ZZ9 1AA"}}).status, 422);
  EXPECT_THAT(text_of(get("/venues").whole_body()), HasSubstr("Hearing loop"));
  ASSERT_EQ(post("/venues/ven-ref/change", {{"version", "1"}, {"name", "Beckside Hub"}, {"address", "1 Mill Lane"}, {"postcode", "ZZ3 1AA"}}).status, 303);
  EXPECT_EQ(post("/venues/ven-ref/change", {{"version", "1"}, {"name", "Beckside Hut"}, {"address", "1 Mill Lane"}, {"postcode", "ZZ3 1AA"}}).status, 409);
  staff_.may.erase(access::Permission::manage_venues);
  EXPECT_EQ(get("/venues/new").status, 404);
  EXPECT_EQ(get("/venues/ven-ref/close").status, 404);
  EXPECT_EQ(get("/venues/ven-ref").status, 200);
}

TEST_P(TalkingPoints, work_is_given_to_somebody_else) {
  const auto reference = booked_for("ada-ref");
  ASSERT_TRUE(store().write([](store::WriteTx& tx) -> Result<void> { access::write_shipped_roles(tx); return {}; }));
  const auto kate = store().write([&](store::WriteTx& tx) {
    return access::create_staff(tx, random_, access::command_line_actor(), {.sign_in_name = "kate", .name = "Kate Illing", .role = "practitioner", .team = staff_.team, .password_hash = ""});
  });
  ASSERT_TRUE(kate) << kate.error().sentence;
  const auto source = site_->work().at(0);
  task::Task task{.kind = "appointment.result", .reference = reference, .title = "", .href = ""};
  const auto who = changeable("ada-ref");
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) { return source.give(tx, who, task, *kate, {}); }));
  EXPECT_EQ(kept("ada-ref", reference).worker_name, "Kate Illing");
  EXPECT_EQ(source.held(*store().read(), *kate).size(), 1U);
}

STEPWISE_EACH_ENGINE(TalkingPoints);

}  // namespace
}  // namespace stepwise::appointment
