// SPDX-License-Identifier: Apache-2.0
#include "app/rooms.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "access/break_glass.hpp"
#include "app/allocation_sources.hpp"
#include "app/budget_sources.hpp"
#include "app/council_numbers.hpp"
#include "app/plan_sources.hpp"
#include "app/review_sources.hpp"
#include "app/ways.hpp"
#include "community/broker/broker_site.hpp"
#include "community/coordination/coordination_site.hpp"
#include "community/directory/directory.hpp"
#include "community/open_referral/open_referral.hpp"
#include "community/gap/gap_site.hpp"
#include "community/introduction/introduction_site.hpp"
#include "drafts/drafts.hpp"
#include "forms/forms_routes.hpp"
#include "language/language.hpp"
#include "performance/catalogue/about.hpp"
#include "performance/cld/building/building_routes.hpp"
#include "performance/engine/live.hpp"
#include "performance/returns/returns_site.hpp"
#include "performance/scoreboard/scoreboard_routes.hpp"
#include "practice/allocation/allocation_site.hpp"
#include "practice/appointment/appointment_site.hpp"
#include "practice/assessment/assessment_site.hpp"
#include "practice/assessment/assessment_store.hpp"
#include "practice/approval/approval_site.hpp"
#include "practice/budget/budget_site.hpp"
#include "practice/capacity/capacity_site.hpp"
#include "practice/carer/carer_site.hpp"
#include "practice/carer/carer_store.hpp"
#include "practice/contact_centre/contact_centre_site.hpp"
#include "practice/conversation/conversation_routes.hpp"
#include "practice/conversation/crisis_guard.hpp"
#include "practice/discharge/discharge_routes.hpp"
#include "practice/disagreement/disagreement_site.hpp"
#include "practice/eligibility/eligibility_site.hpp"
#include "practice/fairness/fairness_site.hpp"
#include "practice/front_door/front_door_routes.hpp"
#include "practice/outcome/outcome_site.hpp"
#include "practice/peer_forum/peer_forum_site.hpp"
#include "practice/plan/plan_site.hpp"
#include "practice/person/person_routes.hpp"
#include "practice/person/person_store.hpp"
#include "practice/referral/referral_routes.hpp"
#include "practice/review/review_site.hpp"
#include "practice/progression/progression_site.hpp"
#include "practice/safeguarding/safeguarding_routes.hpp"
#include "practice/rapid_response/rapid_site.hpp"
#include "practice/short_term/short_term_routes.hpp"
#include "practice/support/support_site.hpp"
#include "practice/thinking/thinking_site.hpp"
#include "practice/thread/thread_site.hpp"
#include "practice/work/work_site.hpp"
#include "print/print_site.hpp"
#include "store/outbox.hpp"

namespace stepwise::app {
namespace {

/// Puts what was opened in its place; says why when it could not be.
template <class Opened, class Place>
Result<void> settle(Result<Opened> opened, Place& place) {
  if (!opened) return tl::unexpected<Fault>{std::move(opened.error())};
  place = std::move(*opened);
  return {};
}

class Furnished final : public Rooms {
 public:
  explicit Furnished(store::Store& store) : store_{store} {}

  Result<void> furnish(Random& random, unsigned threads, const std::filesystem::path& returns) {
    returns_ = std::make_unique<returns::Site>(store_, random, returns::Shelf::Settings{returns, std::max(threads, 1U)});
    drafts_ = drafts::Site::open(store_, random);
    return open_practice(random)
        .and_then([&] { return open_help(random); })
        .and_then([&] { return open_community(random); })
        .and_then([&] { return open_performance(threads); })
        .map([&] {
          forms_ = forms::Site::open(store_, random, drafts_, about_person());
          calls_ = std::make_unique<contact_centre::Site>(random);
          print_ = std::make_unique<print::Site>(store_, random);
          bring_together(random);
          deliver();
        });
  }

  void join(access::Site& site) override {
    site.add(drafts_->routes());
    site.add(forms_->routes());
    site.add(front_door_->routes());
    site.add_settings(council_numbers());
    site.add(support_->routes());
    site.add(work_->routes());
    site.add(peer_forum_->routes());
    site.add(discharge_->routes());
    site.add(referral_->routes());
    site.add(conversation_->routes());
    site.add_help(conversation::help_topic());
    site.add_help(progression::help_topic());
    site.add(safeguarding_->routes());
    site.add(short_term_->routes());
    site.add(progression_->routes());
    site.add(assessment_->routes());
    site.add(disagreement_->routes());
    site.add(eligibility_->routes());
    site.add_help(eligibility::help_topic());
    site.add(carer_->routes());
    site.add_help(carer::help_topic());
    site.add(capacity_->routes());
    site.add_help(capacity::help_topic());
    site.add(thinking_->routes());
    site.add_help(thinking::help_topic());
    site.add(outcome_->routes());
    site.add_help(outcome::help_topic());
    site.add(allocation_->routes());
    site.add_help(allocation::help_topic());
    site.add(fairness_->routes());
    site.add_help(fairness::help_topic());
    site.add(budget_->routes());
    site.add_help(budget::help_topic());
    site.add(plan_->routes());
    site.add(review_->routes());
    site.add_help(review::help_topic());
    site.add(approval_->routes());
    site.add_help(plan::help_topic());
    site.add(thread_->routes());
    site.add(appointment_->routes());
    site.add(rapid_response_->routes());
    site.add(calls_->routes());
    site.add(person_->routes());
    site.add(directory_->routes());
    site.add(open_referral_->routes());
    site.add(gap_->routes());
    site.add(introduction_->routes());
    site.add(broker_->routes());
    site.add(coordination_->routes());
    site.add(scoreboard_->routes());
    site.add(building_->routes());
    site.add(returns_->routes());
    site.add(print_->routes(site));
  }

  bool ready() const override { return person_->ready(); }

  std::string metrics() const override {
    std::string out = person_->metrics();
    const auto writer = store_.writer_load();
    out += fmt::format("stepwise_store_commits_total {}\nstepwise_store_jobs_total {}\nstepwise_store_failed_total {}\nstepwise_store_queued {}\n",
                       writer.commits, writer.jobs, writer.failed, writer.queued);
    const auto load = live_->load();
    out += fmt::format("stepwise_stories_people {}\nstepwise_stories_events {}\nstepwise_stories_updates_total {}\nstepwise_stories_longest_update_microseconds {}\n",
                       load.people, load.events, load.updates, load.longest_us);
    for (const auto& timing : store_.timings())
      out += fmt::format("stepwise_statement_calls_total{{name=\"{0}\"}} {1}\nstepwise_statement_microseconds_total{{name=\"{0}\"}} {2}\n", timing.name, timing.calls, timing.total_us);
    return out;
  }

 private:
  Result<void> open_practice(Random& random) {
    return settle(person::Site::open(store_, random), person_)
        .and_then([&] { return settle(front_door::Site::open(store_, random, drafts_), front_door_); })
        .and_then([&] { return settle(support::Site::open(store_, random, drafts_), support_); })
        .and_then([&] { return settle(work::Site::open(store_, random), work_); })
        .and_then([&] { return settle(peer_forum::Site::open(store_, random), peer_forum_); })
        .and_then([&] { return settle(referral::Site::open(store_, random, person_), referral_); })
        .and_then([&] { return settle(conversation::Site::open(store_, random, drafts_), conversation_); })
        .and_then([&] { return settle(safeguarding::Site::open(store_, random, drafts_), safeguarding_); })
        .and_then([&] { return settle(appointment::Site::open(store_, random, drafts_), appointment_); })
        .and_then([&] { return settle(rapid_response::Site::open(store_, random), rapid_response_); });
  }
  Result<void> open_help(Random& random) {
    return settle(discharge::Site::open(store_, random, drafts_), discharge_)
        .and_then([&] { return settle(short_term::Site::open(store_, random, drafts_), short_term_); })
        .and_then([&] { return settle(progression::Site::open(store_, random, drafts_), progression_); })
        .and_then([&] { return settle(assessment::Site::open(store_, random, drafts_), assessment_); })
        .and_then([&] { return settle(disagreement::Site::open(store_, random, drafts_), disagreement_); })
        .and_then([&] { return settle(eligibility::Site::open(store_, random, drafts_), eligibility_); })
        .and_then([&] { return settle(carer::Site::open(store_, random, drafts_), carer_); })
        .and_then([&] { return settle(plan::Site::open(store_, random, drafts_), plan_); })
        .and_then([&] { return settle(thread::Site::open(store_), thread_); })
        .and_then([&] { return settle(approval::Site::open(store_), approval_); })
        .and_then([&] { return settle(review::Site::open(store_, random, drafts_), review_); })
        .and_then([&] { return settle(capacity::Site::open(store_, random, drafts_), capacity_); })
        .and_then([&] { return settle(thinking::Site::open(store_, random, drafts_), thinking_); })
        .and_then([&] { return settle(outcome::Site::open(store_, random, drafts_), outcome_); })
        .and_then([&] { return settle(allocation::Site::open(store_, random, drafts_), allocation_); })
        .and_then([&] { return settle(fairness::Site::open(store_, random), fairness_); })
        .and_then([&] { return settle(budget::Site::open(store_, random, drafts_), budget_); });
  }
  Result<void> open_community(Random& random) {
    return settle(directory::Site::open(store_, random, drafts_), directory_)
        .and_then([&] { return settle(open_referral::Site::open(store_, random, directory_), open_referral_); })
        .and_then([&] { return settle(gap::Site::open(store_, random), gap_); })
        .and_then([&] { return settle(introduction::Site::open(store_, random, drafts_, directory_, *front_door_), introduction_); })
        .and_then([&] { return settle(broker::Site::open(store_, random, drafts_), broker_); })
        .and_then([&] { return settle(coordination::Site::open(store_, random, drafts_), coordination_); });
  }
  Result<void> open_performance(unsigned threads) {
    return settle(catalogue::Catalogue::load(), catalogue_)
        .and_then([&] { return settle(engine::Live::open(store_, {"", threads}), live_); })
        .and_then([&] { return settle(scoreboard::Site::open(catalogue_, *live_, kept_returns()), scoreboard_); })
        .and_then([&] { return settle(return_building::Site::open(store_, std::max(threads, 1U)), building_); });
  }

  /// Hands on what rooms offer each other, in the order in which a record and a list show it.
  void bring_together(Random& random) {
    using enum access::Permission;
    take(*front_door_, read_person);
    take(*safeguarding_, read_person);
    take(*conversation_, read_contacts);
    take(*referral_, read_received_forms);
    take(*rapid_response_, rapid_response);
    take(*appointment_, book_appointments);
    take(*discharge_, record_discharges);
    person_->add_section(discharge_->overview_section());
    take(*short_term_, short_term_help);
    take(*progression_, progression);
    take(*assessment_, assess);
    take(*disagreement_, assess);
    work_->add(assessment::planning_work(false), plan_support);
    for (auto source : {assessment::assessing_work(true), eligibility::work_source(true), disagreement::carers_work()}) work_->add(std::move(source), {assess, support_carers});
    for (auto source : {assessment::planning_work(true), plan::work_source(true), outcome_->carers_work(), thinking_->carers_work()}) work_->add(std::move(source), {plan_support, support_carers});
    work_->add(assessment::received_work(), read_received_forms);
    take(*eligibility_, assess);
    take(*carer_, support_carers);
    person_->add_section(carer_->shared_section());
    take(*capacity_, assess);
    take(*thinking_, plan_support);
    take(*outcome_, plan_support);
    take(*support_, arrange_support);
    take(*allocation_, allocate);
    take(*plan_, plan_support);
    take(*budget_, keep_budgets);
    take(*review_, review);
    take(*approval_, read_work);
    take(*introduction_, introduce);
    take(*broker_, introduce);
    take(*coordination_, community_notes);
    take(*directory_, keep_directory);
    take(*work_, read_work);
    take(*peer_forum_, peer_forum);
    person_->add_section({noted("Forms"), [forms = forms_](store::ReadTx& tx, const access::ReadablePerson& who) { return forms->overview(tx, who); }});
    stand_on_assessments();
    take_further();
    join_outcomes();
    review_->use(review_sources(store_.clock()));
    auto plan_stands_on = plan_sources(store_.clock());
    plan_stands_on.put_in_place = [look = first_review_of(random), follow = accounts_that_follow(random)](store::WriteTx& tx, const access::ChangeablePerson& who, const plan::Plan& plan, store::AuditLine line) {
      return look(tx, who, plan, line).and_then([&] { return follow(tx, who, plan, std::move(line)); });
    };
    plan_stands_on.ask_review = review_asked_for(random);
    carer_->begin_reviews(review_of_what_changed(random));
    plan_->use(std::move(plan_stands_on));
    allocation_->know(allocation_neighbours());
    budget_->use(budget_sources());
    plan_->add_block([](store::ReadTx& tx, const access::ReadablePerson& who) { return capacity::advocacy_block(tx, who, "planning"); });
    for (const auto& guard : {conversation::crisis_guard(), short_term_->guard(), progression_->guard()}) plan_->add_guard(guard);
    bring_approvals();
    support_->add_guard(conversation::crisis_guard());
    support_->add_guard(short_term_->guard());
    support_->add_guard(progression_->guard());
    discharge_->add_next_step({noted("Start short-term help"), short_term_help, short_term::begin_after_hospital_href});
    // Work holds the front door's tasks, so the front door only borrows it.
    front_door_->add_home_part({read_work, [work = work_.get()](store::ReadTx& tx, const access::Staff& staff, Date today) { return work->home_part(tx, staff, today); }});
    front_door_->add_home_part({signed_in, [](store::ReadTx&, const access::Staff& staff, Date) { return ways(staff); }});
  }

  /// What may hold an assessment up, what is told when one is amended, and the way back to it from its conversation.
  void stand_on_assessments() {
    forms_->add_follow_on(assessment::follow_on);
    forms_->add_sent_by_person(assessment::sent_by_person);
    forms_->add_gone_on_with(assessment::self_assessments());
    for (const auto* slug : {"assessment-carer", "carer-conversation"}) forms_->keep_apart(slug, access::Permission::support_carers);
    assessment_->add_block([](store::ReadTx& tx, const access::ReadablePerson& who, const assessment::Assessment&) { return capacity::advocacy_block(tx, who, "assessment"); });
    carer_->add_reliance([](store::ReadTx& tx, const access::ReadablePerson& who, std::string_view offer) {
      std::vector<govuk::Link> relied;
      const auto person = person::find_person(tx, who.id());
      if (const auto signed_plan = person ? plan::latest_signed(tx, who) : std::nullopt)
        for (const auto& piece : signed_plan->pieces)
          if (piece.offer_reference == offer) relied.push_back({piece.what, plan::plan_href(person->reference, signed_plan->reference)});
      return relied;
    });
    disagreement_->add_subject(assessment::disagreed_with);
    disagreement_->add_subject(eligibility::disagreed_with);
    for (auto standers : {eligibility::standers(), allocation_standers(), plan_standers()}) assessment_->add_standers(std::move(standers));
  }

  /// Whether somebody looks after somebody, as far as is on their record.
  static bool known_to_care(store::ReadTx& tx, const access::ReadablePerson& who) {
    return !carer::read_caring(tx, who).ties.empty() || assessment::latest_finished(tx, who, assessment::Kind::carer).has_value();
  }

  /// Outcomes by name for the pieces of a week, and what serves each in the plan.
  void join_outcomes() {
    thinking_->name_outcomes([](store::ReadTx& tx, const access::ReadablePerson& who) {
      std::vector<thinking::OutcomeName> names;
      for (const auto& one : outcome::read_outcomes(tx, who))
        if (outcome::is_open(one)) names.push_back({one.reference, outcome::shown_words(one)});
      return names;
    });
    outcome_->ask_of_carers(known_to_care);
    thinking_->ask_of_carers(known_to_care);
    outcome_->add_serving(noted("In the plan"), [](store::ReadTx& tx, const access::ReadablePerson& who, std::string_view person) {
      std::vector<outcome::Serves> serves;
      if (const auto signed_plan = plan::latest_signed(tx, who))
        for (const auto& piece : signed_plan->pieces) serves.push_back({piece.outcome_reference, piece.what, person::record_href(person) + "/plan/" + signed_plan->reference});
      return serves;
    });
  }

  /// What was found out with a person, for a room that makes a `target` of it: the words, and the link back.
  static person::Findings found_out(std::string target) {
    return {[](store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) -> std::optional<std::string> {
              const auto finding = thinking::find_finding(tx, who, reference);
              return finding && !finding->of_carer ? std::optional{finding->words} : std::nullopt;   // these rooms keep nothing apart
            },
            [target = std::move(target)](store::WriteTx& tx, PersonId person, std::string_view finding, std::string_view leads_to, std::string_view by) {
              thinking::link_back(tx, person, finding, target, leads_to, by);
            }};
  }

  /// Where what was found out with a person can be taken, and back.
  void take_further() {
    const auto at = [](std::string_view page) {
      return [page](std::string_view person, std::string_view finding) { return person::record_href(person) + std::string{page} + "?finding=" + std::string{finding}; };
    };
    thinking_->add_promotion({"outcome", noted("an outcome"), access::Permission::plan_support, outcome::promote_href, true});
    thinking_->add_promotion({"action", noted("an action towards an outcome"), access::Permission::plan_support, at("/outcomes"), true});
    thinking_->add_promotion({"risk", noted("a risk worth taking"), access::Permission::progression, at("/progression/risks")});
    thinking_->add_promotion({"connection", noted("a connection with a place or people near home"), access::Permission::introduce, at("/community")});
    thinking_->add_promotion({"decision", noted("a decision, and whether they can make it"), access::Permission::assess, at("/capacity/decisions/new")});
    thinking_->add_promotion({"plan", noted("part of the plan"), access::Permission::plan_support, {}});
    progression_->take_findings(found_out("risk"));
    introduction_->take_findings(found_out("connection"));
    capacity_->take_findings(found_out("decision"));
  }

  /// What one worker asks another to agree to, by the room that keeps it.
  void bring_approvals() {
    for (auto& kind : plan_->approval_kinds()) approval_->add_kind(std::move(kind));
    approval_->add_kind(allocation_->approval_kind());
    approval_->add_kind(review_->approval_kind());
    for (auto& [source, needs] : approval_->to_decide()) work_->add(std::move(source), needs);
  }

  /// A room's part of a record, for those with a permission; what may follow a contact; tasks for the work lists.
  template <class RoomSite>
  void take(RoomSite& site, access::Permission needs) {
    if constexpr (requires { site.record_sections(); })
      for (auto section : site.record_sections()) {
        if (section.needs == access::Permission::read_person) section.needs = needs;
        person_->add_section(std::move(section));
      }
    if constexpr (requires { site.next_steps(); })
      for (auto& step : site.next_steps()) front_door_->add_next_step(std::move(step));
    if constexpr (requires { site.work(); })
      for (auto& source : site.work()) work_->add(std::move(source), needs == access::Permission::read_person ? access::Permission::read_contacts : needs);
  }

  void deliver() {
    access::deliver_notices(outbox_);
    front_door_->deliver(outbox_);
    appointment_->deliver(outbox_);
    outbox_.start(std::chrono::seconds{5});
  }

  /// What the scoreboard counts beside the record. The shelf outlives it.
  scoreboard::KeptReturns kept_returns() const {
    const auto* shelf = &returns_->shelf();
    return {[shelf] {
              const auto loaded = shelf->stories();
              return std::shared_ptr<const story::Stories>{loaded, loaded ? &loaded->stories : nullptr};
            },
            [shelf] { return shelf->version(); }};
  }
  /// What pages of forms show of the person they are about. It only borrows the room of people, which holds the forms' part of
  /// a record: two that own each other would outlive the store.
  forms::AboutPerson about_person() const {
    return [person = person_.get()](store::ReadTx& tx, const access::ReadablePerson& who, Date today) {
      const auto banner = person::banner(tx, who);
      const std::string record = person::record_href(banner.reference);
      return forms::PersonAbout{person::identity_bar(banner, person->lists(), today), banner.reference, banner.initials, record,
                                {{t("Home"), "/"}, {t("Record of {0}", banner.initials), record}}};
    };
  }

  store::Store& store_;
  std::unique_ptr<returns::Site> returns_;
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<person::Site> person_;
  std::shared_ptr<front_door::Site> front_door_;
  std::shared_ptr<support::Site> support_;
  std::shared_ptr<short_term::Site> short_term_;
  std::shared_ptr<work::Site> work_;
  std::shared_ptr<peer_forum::Site> peer_forum_;
  std::shared_ptr<discharge::Site> discharge_;
  std::shared_ptr<referral::Site> referral_;
  std::shared_ptr<conversation::Site> conversation_;
  std::shared_ptr<safeguarding::Site> safeguarding_;
  std::shared_ptr<appointment::Site> appointment_;
  std::shared_ptr<rapid_response::Site> rapid_response_;
  std::unique_ptr<contact_centre::Site> calls_;
  std::shared_ptr<forms::Site> forms_;
  std::shared_ptr<directory::Site> directory_;
  std::shared_ptr<open_referral::Site> open_referral_;
  std::shared_ptr<gap::Site> gap_;
  std::shared_ptr<introduction::Site> introduction_;
  std::shared_ptr<broker::Site> broker_;
  std::shared_ptr<coordination::Site> coordination_;
  std::shared_ptr<progression::Site> progression_;
  std::shared_ptr<assessment::Site> assessment_;
  std::shared_ptr<disagreement::Site> disagreement_;
  std::shared_ptr<eligibility::Site> eligibility_;
  std::shared_ptr<carer::Site> carer_;
  std::shared_ptr<capacity::Site> capacity_;
  std::shared_ptr<thinking::Site> thinking_;
  std::shared_ptr<outcome::Site> outcome_;
  std::shared_ptr<allocation::Site> allocation_;
  std::shared_ptr<fairness::Site> fairness_;
  std::shared_ptr<budget::Site> budget_;
  std::shared_ptr<plan::Site> plan_;
  std::shared_ptr<review::Site> review_;
  std::shared_ptr<approval::Site> approval_;
  std::shared_ptr<thread::Site> thread_;
  catalogue::Catalogue catalogue_;
  std::unique_ptr<engine::Live> live_;
  std::shared_ptr<scoreboard::Site> scoreboard_;
  std::shared_ptr<return_building::Site> building_;
  std::unique_ptr<print::Site> print_;
  store::Outbox outbox_{store_};  ///< last, so that it stops before the rooms it delivers for
};

}  // namespace

Result<std::unique_ptr<Rooms>> Rooms::open(store::Store& store, Random& random, unsigned threads, const std::filesystem::path& returns) {
  auto rooms = std::make_unique<Furnished>(store);
  if (auto done = rooms->furnish(random, threads, returns); !done) return tl::unexpected<Fault>{std::move(done.error())};
  return rooms;
}

}  // namespace stepwise::app
