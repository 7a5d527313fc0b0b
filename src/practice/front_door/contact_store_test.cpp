// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/contact_store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "practice/front_door/contact_audit.hpp"
#include "practice/front_door/desk_test_support.hpp"

namespace stepwise::front_door {
namespace {

class ContactStore : public test::Desk {
 public:
  Contact contact(std::string reference, Instant at, std::string resolution = "resolved_here") {
    Conversation said;
    said.received_at = at;
    said.channel = "telephone";
    said.what_i_want = "Words, with ' and \" and \n a line";
    said.safety = "no_concern";
    said.legal_status = "info_advice_s4";
    said.resolution = std::move(resolution);
    said.secondary = {"information_given", "talking_point"};
    Contact made = recorded(said, {staff_.id, staff_.name, staff_.role_label, staff_.team, staff_.team_name}, site_->lists(), at, 28);
    made.reference = std::move(reference);
    return made;
  }
  ContactId put(PersonId person, const Contact& one) {
    return store().write([&](store::WriteTx& tx) -> Result<ContactId> { return insert_contact(tx, person, one, ""); }).value();
  }
  Instant at(int days) { return noon(clock().today() + days); }
  ListPage list(const Filter& filter) { return list_contacts(*store().read(), filter, staff_.id, site_->lists(), clock().today(), false); }
};

TEST_P(ContactStore, reads_back_what_was_written) {
  const Contact one = contact("c1", at(-3));
  put(ada_, one);
  const auto back = read_contact(*store().read(), readable("ada-ref"), "c1");
  ASSERT_TRUE(back);
  EXPECT_EQ(back->conversation, one.conversation);
  EXPECT_EQ(back->closed_on, one.closed_on);
  EXPECT_EQ(back->follow_up_due_on, one.follow_up_due_on);
  EXPECT_EQ(back->taker.team, staff_.team);
  EXPECT_EQ(back->taker.name, "Ama Okafor");
  EXPECT_EQ(back->version, 1);
}

TEST_P(ContactStore, a_contact_is_read_only_through_its_own_person) {
  put(ada_, contact("c1", at(-3)));
  add("bea-ref", "Bea", "Other-Test", false);
  EXPECT_FALSE(read_contact(*store().read(), readable("bea-ref"), "c1"));
  EXPECT_EQ(person_reference_of(*store().read(), "c1"), "ada-ref");
  EXPECT_FALSE(person_reference_of(*store().read(), "c2"));
}

TEST_P(ContactStore, one_token_makes_one_contact) {
  const auto who = changeable("ada-ref");
  const auto record = [&](std::string reference) {
    Recording recording{contact(std::move(reference), at(0)), "same-token", "", {}};
    return store().write([&](store::WriteTx& tx) { return record_contact(tx, who, recording); }).value().reference;
  };
  EXPECT_EQ(record("first"), "first");
  EXPECT_EQ(record("second"), "first");
  EXPECT_EQ(contacts().size(), 1U);
}

TEST_P(ContactStore, a_stale_save_changes_nothing) {
  put(ada_, contact("c1", at(-3)));
  const auto who = changeable("ada-ref");
  Contact mine = *read_contact(*store().read(), who.readable(), "c1");
  const auto save = [&](std::string life) {
    Contact changed = mine;
    changed.conversation.my_life_now = std::move(life);
    changed.conversation.secondary = {"talking_point"};
    return store().write([&](store::WriteTx& tx) { return save_contact(tx, who, changed, {}); });
  };
  ASSERT_TRUE(save("Out most days"));
  const auto second = save("Lost");
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, FaultKind::stale);
  const auto kept = *read_contact(*store().read(), who.readable(), "c1");
  EXPECT_EQ(kept.version, 2);
  EXPECT_EQ(kept.conversation.my_life_now, "Out most days");
  EXPECT_EQ(kept.conversation.secondary, std::vector<std::string>{"talking_point"});
}

TEST_P(ContactStore, lists_fit_the_filter_and_hide_restricted_records) {
  put(ada_, contact("old", at(-60)));
  put(ada_, contact("due", at(-29)));
  put(ada_, contact("open", at(-1), ""));
  put(ada_, contact("passed", at(-1), "assessment"));
  put(hidden_, contact("secret", at(-1)));
  Filter all;
  EXPECT_EQ(list(all).total, 4);
  EXPECT_EQ(list(all).restricted, 1);
  for (const auto& line : list(all).lines) EXPECT_NE(line.contact.reference, "secret");
  EXPECT_EQ(list(all).lines[0].person_name, "Ada Byron-Test");
  Filter recent;
  recent.from = clock().today() - 30;
  EXPECT_EQ(list(recent).total, 3);
  Filter due;
  due.follow_up_due = true;
  due.sort = Filter::Sort::follow_up;
  due.upwards = true;
  ASSERT_EQ(list(due).total, 2);
  EXPECT_EQ(list(due).lines[0].contact.reference, "old");
  Filter nobody;
  nobody.team = "no-such-team";
  EXPECT_EQ(list(nobody).total, 0);
  Filter mine;
  mine.mine = true;
  EXPECT_EQ(list(mine).total, 4);
}

TEST_P(ContactStore, the_database_and_the_rule_agree_on_status) {
  int number = 0;
  for (const auto& item : site_->lists().resolution.items())
    for (const char* result : {"", "yes", "partly", "no", "not_reached"}) {
      Contact one = contact("c" + std::to_string(++number), at(-1), item.code);
      one.follow_up.result = result;
      put(ada_, one);
    }
  put(ada_, contact("open", at(-1), ""));
  const auto everything = contacts();
  for (const auto status : contact_statuses()) {
    Filter filter;
    filter.status = status;
    EXPECT_EQ(list(filter).total, std::ranges::count_if(everything, [&](const Contact& c) { return status_of(c, site_->lists()) == status; })) << status_key(status);
  }
}

TEST_P(ContactStore, pages_hold_25_and_no_contact_twice) {
  for (int i = 0; i < 30; ++i) put(ada_, contact("c" + std::to_string(i), at(-i)));
  Filter filter;
  const auto first = list(filter);
  filter.page = 2;
  const auto second = list(filter);
  EXPECT_EQ(first.lines.size(), 25U);
  EXPECT_EQ(second.lines.size(), 5U);
  std::set<std::string> seen;
  for (const auto* page : {&first, &second})
    for (const auto& line : page->lines) EXPECT_TRUE(seen.insert(line.contact.reference).second);
}

TEST_P(ContactStore, every_order_is_an_order) {
  put(ada_, contact("a", at(-2), "declined"));
  put(ada_, contact("b", at(-1), "assessment"));
  for (const auto sort : {Filter::Sort::received, Filter::Sort::team, Filter::Sort::taken_by, Filter::Sort::resolution, Filter::Sort::follow_up})
    for (const bool up : {true, false}) {
      Filter filter;
      filter.sort = sort;
      filter.upwards = up;
      EXPECT_EQ(list(filter).lines.size(), 2U);
    }
  Filter oldest;
  oldest.upwards = true;
  EXPECT_EQ(list(oldest).lines[0].contact.reference, "a");
  Filter done;
  done.sort = Filter::Sort::resolution;
  done.upwards = true;
  EXPECT_EQ(list(done).lines[0].contact.reference, "b");
}

TEST_P(ContactStore, drill_down_keeps_the_order_and_leaves_out_what_is_hidden) {
  put(ada_, contact("a", at(-2)));
  put(ada_, contact("b", at(-1)));
  put(hidden_, contact("secret", at(-1)));
  const std::vector<std::string> wanted{"b", "secret", "nothing", "a"};
  const auto lines = contacts_by_references(*store().read(), wanted);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].contact.reference, "b");
  EXPECT_EQ(lines[1].contact.reference, "a");
}

TEST_P(ContactStore, today_counts_mine_and_my_teams) {
  put(ada_, contact("now", at(0)));
  put(ada_, contact("open", at(-1), ""));
  Contact other = contact("other", at(0));
  other.taker.id = StaffId{99};
  put(ada_, other);
  const auto today = read_today(*store().read(), staff_.team, staff_.id, site_->lists(), clock().today());
  EXPECT_EQ(today.taken_by_me, 1);
  EXPECT_EQ(today.taken_by_team, 2);
  EXPECT_EQ(today.open_of_team, 1);
  EXPECT_EQ(today.follow_ups_due, 0);
  const Date later = clock().today() + 30;
  EXPECT_EQ(read_today(*store().read(), staff_.team, staff_.id, site_->lists(), later).follow_ups_due, 2);
  const auto due = follow_ups_due(*store().read(), *staff_.team, site_->lists(), later, 10);
  ASSERT_EQ(due.size(), 2U);
  EXPECT_TRUE(follow_up_is_due(due[0].contact, site_->lists(), later));
}

TEST_P(ContactStore, a_reminder_waits_for_its_day_and_is_written_once) {
  saved();
  store::Outbox outbox{store()};
  site_->deliver(outbox);
  const auto reminders = [&] { return std::ranges::count(history(), std::string{"contact.follow_up_fell_due"}, &person::Access::action); };
  EXPECT_EQ(outbox.run_due(), 0U);
  clock().move_to(noon(clock().today() + 28));
  EXPECT_EQ(outbox.run_due(), 1U);
  EXPECT_EQ(outbox.run_due(), 0U);
  EXPECT_EQ(reminders(), 1);
}

TEST_P(ContactStore, nothing_is_said_when_somebody_followed_up_before) {
  const auto reference = saved();
  clock().move_to(noon(clock().today() + 1));
  http::Fields answer;
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, const char*>>{{"version", "1"}, {"result", "yes"}, {"on_day", "22"}, {"on_month", "11"}, {"on_year", "2026"}})
    answer.add(name, value);
  ASSERT_EQ(post("/contacts/" + reference + "/follow-up", answer).status, 303);
  store::Outbox outbox{store()};
  site_->deliver(outbox);
  clock().move_to(noon(clock().today() + 40));
  outbox.run_due();
  EXPECT_EQ(std::ranges::count(history(), std::string{"contact.follow_up_fell_due"}, &person::Access::action), 0);
}

STEPWISE_EACH_ENGINE(ContactStore);

}  // namespace
}  // namespace stepwise::front_door
