// SPDX-License-Identifier: Apache-2.0
#include "practice/referral/referral.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stepwise::referral {
namespace {

forms::Answered said(std::string link, forms::Value value) { return {std::move(link), "", {std::move(value)}, {}, {}, false}; }
forms::Answered chose(std::string link, std::string code) { return said(std::move(link), forms::Coding{"", std::move(code), "shown"}); }

forms::Response professional(bool safe = true) {
  forms::Response response;
  response.items = {said("safe-now", safe), chose("agrees", "yes"), said("their-name", std::string{"Ada May Byron-Test"}), said("born", *Date::parse_iso("1941-02-24")),
                    said("nhs-number", std::string{"943 476 5919"}), said("home", std::string{"1 Example Row\nBeckside"}), said("what", std::string{"To get back to the choir"}),
                    said("life", std::string{"In bed most days"}), said("visiting", std::string{"A dog"}), said("name", std::string{"Jo Example"}),
                    said("role", std::string{"Nurse, Beck Surgery"}), said("work-phone", std::string{"01632 960001"})};
  if (!safe) response.items.push_back(said("unsafe-what", std::string{"The stove is left on"}));
  return response;
}
constexpr const char* footing = "needs_assessment_s9";
const CodeList& footings() {
  static const CodeList list = CodeList::load("legal_status").value();
  return list;
}
std::vector<std::string> fields_of(const std::vector<Problem>& problems) {
  std::vector<std::string> fields;
  for (const auto& problem : problems) fields.push_back(problem.field);
  return fields;
}

TEST(AReferral, of_a_professional_becomes_a_contact_with_every_word_kept) {
  const Referral referral = referral_of(professional(), professional_form);
  const auto contact = conversation_of(referral, {0}, {});
  EXPECT_EQ(contact.channel, "professional");
  EXPECT_EQ(contact.contacting_person, "professional");
  EXPECT_EQ(contact.contacting_name, "Jo Example, Nurse, Beck Surgery");
  EXPECT_EQ(contact.agreed_to_talk, "yes");
  EXPECT_EQ(contact.what_i_want, "To get back to the choir");
  EXPECT_THAT(contact.my_life_now, testing::AllOf(testing::HasSubstr("In bed most days"), testing::HasSubstr("A dog")));
  EXPECT_THAT(contact.what_was_done, testing::HasSubstr("01632 960001"));
  EXPECT_EQ(contact.safety, "no_concern");
  EXPECT_EQ(contact.resolution, "") << "nothing is decided for a worker";
}

TEST(AReferral, tells_the_person_apart_from_whoever_sent_it) {
  const auto details = details_of(referral_of(professional(), professional_form));
  EXPECT_EQ(details.given_name, "Ada May");
  EXPECT_EQ(details.family_name, "Byron-Test");
  EXPECT_EQ(details.nhs_number, "9434765919");
  EXPECT_EQ(details.born_on, Date::parse_iso("1941-02-24"));
  EXPECT_EQ(details.address_line_1, "1 Example Row");
}

TEST(AReferral, puts_every_line_of_an_address_somewhere) {
  struct Case { const char* typed; const char* first; const char* second; const char* town; const char* postcode; };
  for (const auto& one : {Case{"1 Example Row\nBeckside\nZZ3 4AB", "1 Example Row", "", "Beckside", "ZZ3 4AB"}, Case{"Flat 2, 1 Example Row, Upper End, Beckside zz34ab", "Flat 2", "1 Example Row, Upper End", "Beckside", "ZZ3 4AB"},
                          Case{"1 Example Row", "1 Example Row", "", "", ""}, Case{"ZZ3 4AB", "", "", "", "ZZ3 4AB"}, Case{" \n ", "", "", "", ""}, Case{"Unit 5 The Row\nBeckside", "Unit 5 The Row", "", "Beckside", ""}}) {
    Referral referral;
    referral.home = one.typed;
    const auto details = details_of(referral);
    EXPECT_EQ(details.address_line_1, one.first) << one.typed;
    EXPECT_EQ(details.address_line_2, one.second) << one.typed;
    EXPECT_EQ(details.town, one.town) << one.typed;
    EXPECT_EQ(details.postcode, one.postcode) << one.typed;
  }
}

TEST(AReferral, carries_how_to_reach_them_and_what_they_said_about_agreeing) {
  auto sent = professional();
  sent.items.at(1) = chose("agrees", "cannot");
  sent.items.push_back(chose("feedback", "no"));
  const auto contact = conversation_of(referral_of(sent, professional_form), {0}, {});
  EXPECT_THAT(contact.my_life_now, testing::HasSubstr("cannot decide for themselves"));
  EXPECT_THAT(contact.what_was_done, testing::HasSubstr("does not agree to whoever sent it being told"));
  forms::Response self;
  self.items = {chose("who-for", "me"), said("name", std::string{"Pat Example"}), said("how", forms::Coding{"", "post", "Write to me"}), said("address", std::string{"3 The Row"}),
                said("best-time", std::string{"After lunch"}), said("language", std::string{"Urdu"})};
  const auto theirs = conversation_of(referral_of(self, public_form), {0}, {});
  EXPECT_THAT(theirs.what_was_done, testing::AllOf(testing::HasSubstr("Write to me"), testing::HasSubstr("3 The Row"), testing::HasSubstr("After lunch")));
  EXPECT_THAT(theirs.my_life_now, testing::HasSubstr("Urdu"));
}

TEST(AReferral, about_oneself_is_from_the_person_who_agrees_by_sending_it) {
  forms::Response response;
  response.items = {chose("who-for", "me"), said("safe-now", true), said("what", std::string{"Company on Sundays"}), said("name", std::string{"Pat Example"}),
                    said("phone", std::string{"01632 960002"}), said("safe-to-ring", false)};
  const Referral referral = referral_of(response, public_form);
  EXPECT_TRUE(referral.about_self);
  const auto contact = conversation_of(referral, {0}, {});
  EXPECT_EQ(contact.contacting_person, "self");
  EXPECT_EQ(contact.contacting_name, "");
  EXPECT_EQ(details_of(referral).family_name, "Example");
  EXPECT_THAT(contact.what_was_done, testing::HasSubstr("not safe to leave a message"));
}

TEST(AReferral, of_danger_needs_words_on_what_was_done) {
  const Referral referral = referral_of(professional(false), professional_form);
  EXPECT_TRUE(referral.danger);
  EXPECT_THAT(fields_of(problems_of({"new", " ", footing}, referral, {}, footings())), testing::ElementsAre("safety_action"));
  EXPECT_TRUE(problems_of({"new", "Rang 999 with them", footing}, referral, {}, footings()).empty());
  const auto contact = conversation_of(referral, {0}, {"new", "Rang 999 with them", footing});
  EXPECT_EQ(contact.safety, "immediate");
  EXPECT_EQ(contact.legal_status, footing);
  EXPECT_THAT(contact.safety_action, testing::AllOf(testing::HasSubstr("Rang 999"), testing::HasSubstr("The stove is left on")));
}

TEST(AReferral, goes_only_to_somebody_who_was_offered_or_new_with_a_name) {
  const Referral referral = referral_of(professional(), professional_form);
  EXPECT_THAT(fields_of(problems_of({"", "", footing}, referral, {"ada"}, footings())), testing::ElementsAre("who"));
  EXPECT_THAT(fields_of(problems_of({"eve", "", footing}, referral, {"ada"}, footings())), testing::ElementsAre("who")) << "nobody may be chosen who was not offered";
  EXPECT_THAT(fields_of(problems_of({"ada", "", ""}, referral, {"ada"}, footings())), testing::ElementsAre("legal_status")) << "the worker sets it";
  EXPECT_TRUE(problems_of({"ada", "", footing}, referral, {"ada"}, footings()).empty());
  EXPECT_THAT(fields_of(problems_of({"new", "", footing}, referral_of({}, public_form), {}, footings())), testing::ElementsAre("who"));
}

TEST(AReferral, of_an_older_or_emptier_form_is_read_as_far_as_it_goes) {
  const Referral empty = referral_of({}, public_form);
  EXPECT_FALSE(empty.danger);
  EXPECT_EQ(empty.agreed, "not_asked");
  EXPECT_EQ(conversation_of(empty, {0}, {}).contacting_person, "other");
}

}  // namespace
}  // namespace stepwise::referral
