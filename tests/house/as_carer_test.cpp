// SPDX-License-Identifier: Apache-2.0
// What somebody says as a carer stands on no page and in no file of the adult they care for, and on their own record only for those
// who support carers; nor do the adult's words stand on the carer's. Every page and file of the whole program is asked.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "access/roles.hpp"
#include "access/staff_store.hpp"
#include "access/test_support.hpp"
#include "app/rooms.hpp"
#include "forms/response_store.hpp"
#include "forms/shipped.hpp"
#include "html/test/tree.hpp"
#include "practice/approval/approval_store.hpp"
#include "practice/assessment/assessment_store.hpp"
#include "practice/budget/budget_store.hpp"
#include "practice/carer/carer_store.hpp"
#include "practice/disagreement/disagreement_store.hpp"
#include "practice/eligibility/eligibility_store.hpp"
#include "practice/outcome/outcome_store.hpp"
#include "practice/person/person_store.hpp"
#include "practice/plan/plan_store.hpp"
#include "practice/review/review_store.hpp"
#include "practice/thinking/thinking_store.hpp"

namespace stepwise::app {
namespace {

using access::Permission;

/// Words that stand nowhere else: of somebody as a carer, of the same person about themselves, and of the adult they care for.
constexpr std::string_view caring = "zqcaring", own = "zqowned", of_bob = "zqbarnaby";

struct Someone {
  PersonId id{0};
  std::string reference;
  std::vector<std::string> things = {};   ///< references of all that is on their record
};

class AsCarer : public testing::TestWithParam<std::string> {
 public:
  AsCarer() {
    rooms_ = Rooms::open(site_.store(), site_.random(), 1).value();
    rooms_->join(site_.site());
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      if (auto loaded = forms::load_shipped_forms(tx, site_.random(), {}); !loaded) return tl::unexpected{loaded.error()};
      for (const auto& role : access::list_roles(tx)) {
        access::Role all = role;
        for (const auto permission : access::all_permissions())
          if (permission != Permission::anyone && permission != Permission::signed_in) all.may.insert(permission);
        if (role.key == "support_planner") all.may.erase(Permission::support_carers);
        if (role.key == "support_planner" || role.key == "practitioner")
          if (auto changed = access::change_role(tx, access::command_line_actor(), role, all); !changed) return changed;
      }
      return {};
    });
    site_.site().refresh();
    worker_.name = "Kate Moor-Test";
    worker_.role = "practitioner";
    for (const auto permission : access::all_permissions()) worker_.may.insert(permission);
    worker_.id = site_.add_staff("practitioner");
    site_.change([&](store::WriteTx& tx) { return access::create_team(tx, site_.random(), access::command_line_actor(), "North").map([&](TeamId team) { team_ = team; }); });
    ann_ = add_person("ann-ref", "Ann");
    bob_ = add_person("bob-ref", "Bob");
  }

  Someone add_person(std::string reference, std::string given) {
    Someone added{PersonId{0}, reference};
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = "Moor-Test";
    site_.change([&](store::WriteTx& tx) -> Result<void> { return added.id = person::insert_person(tx, person), Result<void>{}; });
    return added;
  }
  access::ChangeablePerson changeable(const Someone& who) {
    access::Gate gate{site_.store(), worker_, "r"};
    return gate.changeable(*site_.store().read(), who.reference, "test").value();
  }
  Date today() { return site_.clock().today(); }
  progression::Owner owner() const { return {worker_.id, worker_.name, "", team_, "North"}; }
  store::AuditLine line() const {
    store::AuditLine line;
    line.actor = worker_.id;
    line.actor_name = worker_.name;
    return line;
  }
  /// What a save gave is a thing of theirs.
  static Result<void> keep(Someone& who, const Result<std::string>& made) {
    if (!made) return tl::unexpected{made.error()};
    who.things.push_back(*made);
    return {};
  }

  /// A conversation held in the browser, each question answered with the word, and what it became.
  void talk(Someone& who, assessment::Kind kind, std::string_view word) {
    auto browser = site_.sign_in_as("practitioner");
    const auto begun = browser.post("/people/" + who.reference + "/assessments", {{"form_token", std::string{word}}, {"kind", std::string{assessment::key_of(kind)}}, {"asked_on_day", "14"}, {"asked_on_month", "11"}, {"asked_on_year", "2026"}});
    ASSERT_EQ(begun.status, 303) << html::text_of(begun.whole_body());
    const std::string place = access::test::header_of(begun, "Location"), here = place.substr(0, place.find('?'));
    who.things.push_back(here.substr(std::string_view{"/assessments/"}.size()));
    const std::string draft = access::test::header_of(browser.post(here + "/talk", {}), "Location");
    for (int section = 1; section < 20; ++section) {
      const auto page = browser.get(draft + "/" + std::to_string(section));
      if (page.status != 200) break;
      access::test::FormFields all;
      for (const auto& area : html::find_all(page.whole_body(), "textarea")) all.emplace_back(area.attribute("name"), std::string{word} + " said this. And that.");
      for (const auto& one : html::find_all(page.whole_body(), "input[name=version]")) all.emplace_back("version", one.attribute("value"));
      all.emplace_back("do", "continue");
      browser.post(draft + "/" + std::to_string(section), all);
    }
    const auto done = browser.post(draft + "/submit", {});
    ASSERT_EQ(done.status, 303) << html::text_of(done.whole_body());
    for (const auto& finished : forms::finished_forms(*site_.store().read(), changeable(who).readable())) who.things.push_back(finished.reference);
  }

  assessment::Assessment assess(store::WriteTx& tx, Someone& who, assessment::Kind kind, const std::string& word) {
    assessment::Assessment one;
    one.kind = kind;
    one.asked_on = one.begun_on = today() + -20;
    one.due_on = today() + 8;
    one.talked_on = today() + -4;
    one.held.present = one.held.advocate_name = one.held.interpreter = word;
    one.around = {word, word, word, word, "done", word, "unlikely", word, {}, word, word};
    one.urgent_on = today() + -10;
    one.urgent_words = word;
    one.signed_at = site_.clock().now();
    one.signed_by = worker_.name;
    one.signed_number = 1;
    one.worker = {worker_.id, worker_.name, "", team_, "North"};
    one.needs = {{kind == assessment::Kind::carer ? "work" : "nutrition", care_act::Unable::cannot, word, true, word, word, word, word}};
    assessment::Passage said;
    said.question = said.words = word;
    said.outcomes = {"nutrition"};
    said.tagged_on = today();
    one.passages = {said};
    assessment::insert_assessment(tx, site_.random(), who.id, one, word + std::string{assessment::key_of(kind)});
    who.things.push_back(one.reference);
    return one;
  }

  Result<void> decide(store::WriteTx& tx, Someone& who, eligibility::Kind kind, const std::string& assessed, const std::string& word) {
    eligibility::Determination judged;
    judged.kind = kind;
    judged.assessment = assessed;
    judged.assessed_on = judged.judged_on = today();
    judged.owner = owner();
    judged.arises_words = judged.impact_words = judged.fluctuates_words = word;
    judged.needs = {{kind == eligibility::Kind::carer ? "work" : "nutrition", "cannot", word, word}};
    auto made = eligibility::add(tx, site_.random(), changeable(who), judged, line());
    if (auto kept = keep(who, made); !kept) return kept;
    auto decided = *eligibility::find(tx, changeable(who).readable(), *made);
    decided.decided_on = today();
    decided.decided_by = worker_.name;
    decided.eligible = true;
    decided.reasons = decided.differs_reason = decided.could_meet = decided.advice = decided.prevention = word;
    if (auto saved = eligibility::decide(tx, changeable(who), decided, line()); !saved) return saved;
    disagreement::Disagreement said;
    said.about = *made;
    said.about_kind = "eligibility";
    said.of_carer = kind == eligibility::Kind::carer;
    said.part = "all";
    said.words = said.wanted = said.said_name = word;
    said.said_by = "person";
    said.said_on = today();
    said.owner = {worker_.id, worker_.name, "", team_, "North"};
    said.answer_on = today() + 10;
    const auto disagrees = disagreement::add(tx, site_.random(), changeable(who), said, line());
    if (auto kept = keep(who, disagrees); !kept) return kept;
    return disagreement::answer(tx, changeable(who), *disagrees, {"looking", word, today(), std::nullopt, "Jo", "", {}}, line());
  }

  /// A plan in place with its question for a signature, its account and its review.
  Result<void> plan_for(store::WriteTx& tx, Someone& who, const std::string& assessed, const std::string& need, const std::string& word) {
    plan::Plan plan;
    plan.begun_on = today() + -5;
    plan.author = plan.holder = {worker_.id, worker_.name, "", team_, "North"};
    plan.assessment_reference = assessed;
    plan.begun_because = plan.my_words = plan.matters = plan.advice = plan.difference = plan.risks = plan.contingency = plan.dips = plan.involved = plan.heard_words = word;
    plan.needs = {{need, word, {"family_friends"}, word, "part", {}, word}};
    plan.pieces = {{.reference = "", .outcome_words = word, .need = need, .what = word, .when = word, .who_kind = "paid_budget", .who = word, .weekly_pence = 1'000, .start_on = today(), .held_as = "isf", .provider = "Fold Farm"}};
    auto begun = plan::begin_plan(tx, site_.random(), changeable(who), plan, line());
    if (auto kept = keep(who, begun); !kept) return kept;
    if (auto kept = keep(who, approval::ask(tx, site_.random(), changeable(who), {.kind = "plan", .about = *begun, .why = word, .weekly_pence = 1'000}, worker_, line())); !kept) return kept;
    auto whole = *plan::read_plan(tx, changeable(who).readable(), *begun);
    whole.agreement = plan::Agreement{today(), "in_part", "person", word, word, word, word};
    whole.signing = plan::Signing{site_.clock().now(), today(), whole.author, "worker", word, 0, 1'000, 52'143, 0};
    whole.started_on = whole.copy_on = today();
    whole.copy_to = word;
    if (auto saved = plan::save_plan(tx, changeable(who), whole, line(), "plan.signed"); !saved) return saved;
    who.things.push_back(whole.pieces.front().reference);
    budget::Account account{.plan_reference = *begun, .holding = budget::Holding::isf, .holder_name = word, .owner = owner(), .starts_on = today() + -3};
    account.terms.parties = account.terms.may_buy = account.terms.fee_words = account.terms.bank_need = word;
    budget::insert_account(tx, site_.random(), who.id, account);
    budget::insert_note(tx, who.id, account.id, {today(), "", word, "Kate"});
    who.things.push_back(account.reference);
    return review_of(tx, who, *begun, word);
  }
  Result<void> review_of(store::WriteTx&tx, Someone& who, const std::string& plan, const std::string& word) {
    review::Review review{.kind = "planned", .why = word, .plan_reference = plan, .due_on = today(), .limit_on = today(), .owner = owner(), .made_by = "Kate", .begun_on = today() + -1, .finished_on = today()};
    review.talk.who_came = review.talk.about_me_words = review.talk.community = review.talk.risks = review.talk.money_words = review.talk.carer_words = review.talk.try_next = word;
    review.decision.reason = review.decision.person_words = review.decision.follow_what = word;
    review.outcomes = {{.outcome_reference = "gone", .words = word, .difference_words = word, .evidence = word, .working = word, .not_working = word}};
    review.tops = {{"working", 1, word}};
    review.reference = "review-of-" + who.reference;
    review::insert_whole(tx, site_.random(), who.id, review);
    who.things.push_back(review.reference);
    return {};
  }

  /// All that Ann may say as somebody who cares for Bob, beside a tie that she does not want him to know of.
  Result<void> care(store::WriteTx& tx) {
    const std::string word{caring};
    const auto who = changeable(ann_);
    auto& random = site_.random();
    std::vector<Result<std::string>> made;
    made.push_back(carer::add_tie(tx, random, who, {.carer = ann_.id, .cared_for = bob_.id, .kind = "partner", .what_i_do = word, .what_it_costs_me = word, .replacement = word, .owner = owner()}, line()));
    made.push_back(carer::add_invitation(tx, random, who, {.offered_on = today(), .offered_by = "Kate", .how = "apart", .answer = "declined", .answered_on = today(), .answer_words = word, .owner = owner()}, line()));
    made.push_back(carer::add_offer(tx, random, who, {.helps = bob_.id, .what = word, .when = word, .able_now = "yes", .willing_now = "yes", .conditions = word, .backup = word, .gets_back = word, .made_on = today(), .confirmed_on = today(), .owner = owner()}, line()));
    made.push_back(carer::add_offer(tx, random, who, {.helps = bob_.id, .what = word, .made_on = today(), .withdrawn_on = today(), .withdrawn_words = word, .owner = owner()}, line()));
    made.push_back(carer::add_emergency(tx, random, who, {.helps = bob_.id, .who_steps_in = word, .tell_first = word, .house_keys = word, .medicines = word, .what_matters = word, .made_on = today(), .look_again_on = today() + 300, .owner = owner()}, line()));
    made.push_back(carer::add_hand_off(tx, random, who, {.kind = "parent_carer", .passed_to = word, .words = word, .passed_on = today(), .owner = owner()}, line()));
    for (const auto& one : made)
      if (auto kept = keep(ann_, one); !kept) return kept;
    return think(tx, ann_, word, true).and_then([&] { return want(tx, ann_, word, true); });
  }
  /// A page of hopes with something that belongs to it.
  Result<void> think(store::WriteTx& tx, Someone& who, const std::string& word, bool as_carer) {
    thinking::Page page{.tool = "hopes", .title = word, .voice = "own", .took_part = word, .share_with = word, .next_look_on = today(), .owner = owner(), .of_carer = as_carer};
    page.entries = {{0, "", "hopes", {{"what", word}, {"by_when", word}, {"first_sign", word}}}};
    const auto made = thinking::add_page(tx, site_.random(), changeable(who), page, line());
    if (auto kept = keep(who, made); !kept) return kept;
    const auto kept_page = thinking::find_page(tx, changeable(who).readable(), *made);
    const auto finding = kept_page->entries.front().reference;
    who.things.push_back(finding);
    if (auto taken = thinking::promote(tx, changeable(who), finding, "outcome", line()); !taken) return taken;
    return keep(who, thinking::add_media(tx, site_.random(), changeable(who), *kept_page, {.kind = "audio/mpeg", .shows = word}, "ID3 " + word, line()));
  }
  /// An outcome, what is done about it by whom, and what stands in its way.
  Result<void> want(store::WriteTx& tx, Someone& who, const std::string& word, bool as_carer) {
    outcome::Outcome wanted;
    wanted.of_carer = as_carer;
    wanted.issue = wanted.matters = wanted.working = wanted.not_working = wanted.others_see = wanted.agreed_with = wanted.success = wanted.words = wanted.wording = word;
    wanted.important_to = wanted.important_for = wanted.influence = wanted.noticed_why = wanted.paid_because = word;
    wanted.owner = owner();
    wanted.begun_on = wanted.look_on = today();
    wanted.probes = {{"give", word, today(), word}};
    wanted.barriers = {{"", "people", word, "", {}}};
    const auto made = outcome::add_outcome(tx, site_.random(), changeable(who), wanted, line());
    if (auto kept = keep(who, made); !kept) return kept;
    const outcome::Action action{.outcome_reference = *made, .what = word + " for it", .measure = word, .achievable = word, .first_step = word, .by_on = today(), .owner_kind = "worker", .owner_name = word, .worker = worker_.id, .status_why = word};
    return keep(who, outcome::add_action(tx, site_.random(), changeable(who), action, line()));
  }
  void say_all() {
    talk(ann_, assessment::Kind::carer, caring);
    talk(bob_, assessment::Kind::needs, of_bob);
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      const auto hers = assess(tx, ann_, assessment::Kind::carer, std::string{caring}), about_her = assess(tx, ann_, assessment::Kind::needs, std::string{own}), his = assess(tx, bob_, assessment::Kind::needs, std::string{of_bob});
      return care(tx)
          .and_then([&] { return decide(tx, ann_, eligibility::Kind::carer, hers.reference, std::string{caring}); })
          .and_then([&] { return decide(tx, ann_, eligibility::Kind::adult, about_her.reference, std::string{own}); })
          .and_then([&] { return decide(tx, bob_, eligibility::Kind::adult, his.reference, std::string{of_bob}); })
          .and_then([&] { return plan_for(tx, ann_, about_her.reference, "carer.work", std::string{caring}); })
          .and_then([&] { return plan_for(tx, bob_, his.reference, "nutrition", std::string{of_bob}); })
          .and_then([&] { return think(tx, ann_, std::string{own}, false); })
          .and_then([&] { return want(tx, ann_, std::string{own}, false); })
          .and_then([&] { return want(tx, bob_, std::string{of_bob}, false); });
    });
  }

  /// Every page and file that the router lists, about this person where it is about one: each of their things in each place.
  std::set<std::string> pages_about(const Someone& who) {
    std::vector<std::string> anything = who.things;
    for (const char* word : {"new", "carer", "adult", "needs", "work", "carer.work", "nutrition", "words", "agreement", "tie", "offer", "confirm", "emergency", "sharing"}) anything.emplace_back(word);
    std::set<std::string> pages;
    for (const auto& row : site_.site().rows()) {
      if (row.method != http::Method::get || row.pattern.find('*') != std::string::npos) continue;
      std::vector<std::string> made{""};
      for (std::size_t at = 1; at <= row.pattern.size();) {
        const auto end = std::min(row.pattern.find('/', at), row.pattern.size());
        const auto part = row.pattern.substr(at, end - at);
        std::vector<std::string> next;
        for (const auto& one : made)
          for (const auto& value : !part.starts_with(':') ? std::vector{part} : part == ":person" ? std::vector{who.reference} : anything) next.push_back(one + "/" + value);
        made = std::move(next);
        at = end + 1;
      }
      pages.insert(made.begin(), made.end());
    }
    return pages;
  }
  struct Seen {
    int pages = 0;
    std::set<std::string> showing;
  };
  /// Which of them hold a word, and how many there were to read.
  Seen look(std::string_view role, const Someone& at, std::string_view word) {
    auto browser = site_.sign_in_as(role);
    Seen seen;
    for (const auto& page : pages_about(at)) {
      if (page.starts_with("/sign-") || page.starts_with("/language/")) continue;
      const auto answer = browser.get(page);
      seen.pages += answer.status == 200 ? 1 : 0;
      if (answer.whole_body().find(word) != std::string::npos) seen.showing.insert(page);
    }
    return seen;
  }

 protected:
  access::test::TestSite site_{GetParam()};
  access::Staff worker_;
  std::optional<TeamId> team_;   ///< whose work stands on one page
  std::unique_ptr<Rooms> rooms_;
  Someone ann_, bob_;
};

std::string listed(const std::set<std::string>& pages) {
  std::string all;
  for (const auto& page : pages) all += "\n" + page;
  return all;
}

TEST_P(AsCarer, no_path_shows_carer_words_to_the_adult_or_to_those_who_do_not_support_carers) {
  say_all();
  const auto whole = look("practitioner", ann_, caring);
  EXPECT_GT(whole.showing.size(), 25U) << "those who support carers read them:" << listed(whole.showing);
  EXPECT_TRUE(whole.showing.contains("/work/team")) << "the work of a team is among what is asked";
  const auto bare = look("support_planner", ann_, caring);
  EXPECT_GT(bare.pages, 100) << "there was much to read";
  EXPECT_TRUE(bare.showing.empty()) << listed(bare.showing);
  EXPECT_FALSE(look("support_planner", ann_, own).showing.empty()) << "what she says of herself is read as before";
}

TEST_P(AsCarer, neither_of_two_finds_the_others_words_on_their_own_record) {
  say_all();
  const auto beside_his = look("practitioner", bob_, caring);
  std::set<std::string> about_him;
  for (const auto& page : beside_his.showing)
    if (page.find("bob-ref") != std::string::npos) about_him.insert(page);
  EXPECT_TRUE(about_him.empty()) << listed(about_him);
  const auto hers = look("practitioner", ann_, of_bob);
  std::set<std::string> about_her;
  for (const auto& page : hers.showing)
    if (page.find("ann-ref") != std::string::npos) about_her.insert(page);
  EXPECT_TRUE(about_her.empty()) << listed(about_her);
}

INSTANTIATE_TEST_SUITE_P(each, AsCarer, testing::Values("sqlite"));

}  // namespace
}  // namespace stepwise::app
