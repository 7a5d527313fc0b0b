// SPDX-License-Identifier: Apache-2.0
#include "demo/reviews.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "demo/calendar.hpp"
#include "demo/draw.hpp"
#include "demo/load.hpp"
#include "demo/practitioners.hpp"
#include "demo/review_words.hpp"
#include "practice/approval/approval_store.hpp"
#include "practice/review/review_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using review::Decision;
using review::Mark;
using review::OutcomeNote;
using review::Review;

constexpr std::uint64_t review_seed = 131;
constexpr int told_days = 1000, trusted_every = 14, most_asked = 3, most_points = review::most_points, heard_percent = 22, written_percent = 14, lately_days = 60, lately_put_in_place = 75;

struct Aim {
  std::string reference, words, direction;
  Date agreed_on;
  std::optional<Date> closed_on;
  int importance = 1;
};

class Telling {
 public:
  explicit Telling(store::WriteTx& tx) : tx_{tx}, today_{tx.now().london_date()}, workers_{owners_by_team<review::Owner>(practitioners(tx))} {
    for (const auto& row : tx.all(sql::demo::outcomes_for_reviews, {}))
      aims_[row.integer("person_id")].push_back({row.text("reference"), row.text("words"), row.text("direction"), row.date("agreed_on"), row.maybe_date("closed_on"), row.maybe_integer("importance").value_or(6) > 7 ? 3 : 2});
    for (const auto& row : tx.all(sql::demo::plans_for_reviews, {})) plans_[row.integer("person_id")] = {row.text("reference"), row.date("started_on")};
    trust();
  }

  void tell() {
    for (const auto& row : tx_.all(sql::demo::reviews_to_tell, {{"from_on", today_ - told_days}})) past(row);
    for (const auto& row : tx_.all(sql::demo::supported_now, {{"today", today_}})) to_come(row);
  }

 private:
  template <class Many>
  std::string one_of(const Many& words) {
    return std::string{draw_.pick(words)};
  }
  bool percent(int share) { return draw_.between(1, 100) <= share; }

  review::Owner owner(std::int64_t team, std::string team_name, std::size_t salt) {
    const auto known = workers_.find(team);
    if (known == workers_.end()) return {.team = TeamId{team}, .team_name = std::move(team_name)};
    return known->second[salt % known->second.size()];
  }

  void trust() {
    static constexpr std::pair<std::string_view, std::string_view> names[]{{"Marguerite Oyelaran", "Harbour Home Support"}, {"Tobias Winterbourne", "Larkfield Living"}, {"Sunniva Pell", "Beckside Day Opportunities"}};
    for (const auto& [name, organisation] : names) {
      review::Trusted one;
      one.name = name;
      one.organisation = organisation;
      one.scope = {"trusted", "provider_led", "planned"};
      one.starts_on = today_ - 200;
      one.expires_on = today_ + (organisation.starts_with("Beckside") ? 20 : 200);
      one.tolerance_pence = organisation.starts_with("Larkfield") ? 10'000 : 5'000;
      one.agreed_by = kept("Practice lead").str();
      store::AuditLine line;
      line.actor_name = kept("demo").str();
      (void)review::add_trusted(tx_, draw_.random(), one, line);
    }
    trusted_ = review::trusted_reviewers(tx_);
  }

  Mark mark(int points) { return percent(3) ? Mark::without(Mark::Kind::did_not_say) : Mark::rated(std::clamp(points, 0, most_points)); }

  /// How far along they are at their nth review: up on the whole, with a dip now and then.
  OutcomeNote note(const Aim& aim, int nth, const std::string& achieved) {
    OutcomeNote note{.outcome_reference = aim.reference, .words = aim.words, .direction = aim.direction};
    const int dip = percent(18) ? -draw_.between(1, 2) : 0;
    const int base = (achieved == "fully_met" ? 3 : achieved == "partially_met" ? 2 : 1) + std::min(nth, 1) + dip;
    note.own = {mark(base + draw_.between(0, 1)), mark(3 - std::min(nth, 2) - dip - draw_.between(0, 1))};
    const int apart = percent(9) ? 2 : draw_.between(-1, 1);
    note.others = {mark(note.own.attainment.points().value_or(base) - apart), mark(note.own.help.points().value_or(2) + draw_.between(0, 1))};
    note.others_name = percent(50) ? kept("Support worker").str() : kept("Family").str();
    if (review::see_it_differently(note.own, note.others)) note.difference_words = one_of(review_differs);
    note.result = achieved;
    note.evidence = draw_.sentences(review_evidence, review_evidence_too);
    note.working = one_of(review_works);
    if (percent(45)) note.not_working = one_of(review_not);
    note.keep = percent(70) ? "keep" : percent(60) ? "change" : "new";
    note.importance = aim.importance;
    note.difficulty = draw_.between(1, 3);
    if (nth > 0 && percent(55)) note.level = std::clamp(base - 2 + draw_.between(-1, 1), -2, 2);
    if (percent(60)) {
      note.next_expected = kept("Does it most weeks without being asked").str();
      note.next_less = kept("As now").str();
      note.next_more = kept("Shows somebody else how").str();
    }
    return note;
  }

  void decide(Review& review, const std::string& outcome) {
    Decision& d = review.decision;
    d.code = outcome == "nfa_ended_as_planned" ? "end" : outcome == "support_planning_or_services" ? (percent(55) ? "step_down" : "revise_plan") : percent(6) ? "reassess" : "no_change";
    if (d.code == "no_change") return;
    d.reason = draw_.sentences(review_reasons, review_reasons_too);
    if (review::is_decrease(d)) {
      d.less_because = percent(75) ? "need_reduced" : "circumstances_changed";
      const bool disagrees = percent(8);
      d.person_view = disagrees ? "disagrees" : "agrees";
      d.person_words = disagrees ? one_of(review_disagrees) : one_of(review_agrees);
      d.change_pence = -100 * draw_.between(8, 60);
    }
    d.takes_effect_on = std::max(*review.finished_on, working_day(*review.finished_on + draw_.between(0, 10)));
    d.follow_what = d.code == "step_down" ? kept("Ring after two weeks and ask how it goes").str() : d.code == "end" ? kept("Tell the provider, and say how to come back").str() : kept("Write the change into the plan together").str();
    d.follow_by = *review.finished_on + 14;
    d.follow_worker = review.owner.worker;
    d.follow_worker_name = review.owner.worker_name;
    if (*d.follow_by < today_ - 3) {
      review.followed_on = *d.follow_by - draw_.between(0, 6);
      review.follow_words = kept("Done. Going well").str();
    }
  }

  void talk(Review& review, const store::Row& row) {
    auto& k = review.talk;
    k.method = row.text("method").empty() ? "person_only" : row.text("method");
    k.who_came = one_of(review_who);
    k.who_wanted = percent(80) ? k.who_came : kept("Would have liked the morning worker there").str();
    k.about_me = percent(80) ? "still_right" : "changed";
    if (k.about_me == "changed") k.about_me_words = kept("Now likes to be called by the second name").str();
    k.community = one_of(review_community);
    k.risks = one_of(review_risks);
    k.money_words = draw_.sentences(review_money, review_money_too);
    k.hours_then = row.real("hours");
    k.carer_offer = percent(45) ? "no_carer" : percent(40) ? "offered_taken" : percent(50) ? "offered_declined" : "has_one";
    k.safety = percent(98) ? "nothing_seen" : "handed_on";
    k.advocate = percent(85) ? "not_needed" : percent(70) ? "has_somebody" : "advocate_there";
    k.try_next = one_of(review_next);
    k.achieved = row.text("achieved");
    k.achieved_with = percent(90) ? "person" : "representative";
    for (const auto& [kind, words] : {std::pair{"working", one_of(review_works)}, std::pair{"not_working", one_of(review_not)}, std::pair{"future", one_of(review_future)}}) review.tops.push_back({kind, 1, words});
    if (percent(40)) review.tops.push_back({"working", 2, one_of(review_works)});
  }

  void past(const store::Row& row) {
    const std::int64_t person = row.integer("person_id");
    const bool died = row.maybe_date("died_on") && *row.maybe_date("died_on") <= row.date("start_on");
    const std::string& reason = row.text("review_reason");
    Review review;
    review.reference = new_reference(draw_.random());
    review.kind = reason == "planned" ? "planned" : "unplanned";
    review.trigger = trigger(reason);
    review.due_on = working_day(row.date("start_on") + (percent(70) ? draw_.between(0, 20) : -draw_.between(1, 60)));
    review.limit_on = std::max(review.due_on, row.date("start_on"));
    review.owner = owner(row.integer("team_id"), row.text("team_name"), static_cast<std::size_t>(person));
    if (!row.text("worker_name").empty()) review.owner.worker_name = row.text("worker_name");
    review.made_at = noon(review.due_on - 60);
    review.made_by = review.owner.worker_name;
    review.plan_reference = plan_on(person, row.date("start_on"));
    review.begun_on = review.finished_on = row.date("start_on");
    review.finished_by = review.owner.worker_name;
    review.care_event_reference = row.text("reference");
    if (++told_ % trusted_every == 0 && *review.begun_on > today_ - 190) lead_from_outside(review);
    talk(review, row);
    if (const auto known = aims_.find(person); known != aims_.end())
      for (const auto& aim : known->second)
        if (aim.agreed_on <= *review.begun_on && aim.closed_on.value_or(today_) >= *review.begun_on) review.outcomes.push_back(note(aim, held_[person], review.talk.achieved));
    ++held_[person];
    if (died) review.decision.code = "end";
    else decide(review, row.text("outcome"));
    if (row.is_null("died_on") && !review.trusted_reference.empty() && asked_ < most_asked) ask_for_more(review);
    if (percent(85)) review.copy_on = std::max(*review.finished_on, working_day(std::min(*review.finished_on + draw_.between(1, 12), today_))), review.copy_how = percent(80) ? "paper" : "large_print";
    review::insert_whole(tx_, draw_.random(), PersonId{person}, review);
    if (percent(heard_percent)) hear(draw_, "review", review);
    if (held_[person] == 1 && heard_of_plans_.between(1, 100) <= heard_percent) hear(heard_of_plans_, "plan", review);
    if (review.decision.code == "increase") wait_for_council(review, PersonId{person});
  }

  /// The plan that was in place on a day; none where an older system holds it.
  std::string plan_on(std::int64_t person, Date day) const {
    const auto plan = plans_.find(person);
    return plan == plans_.end() || plan->second.second > day ? "" : plan->second.first;
  }

  static std::string trigger(std::string_view reason) {
    if (reason == "planned") return "";
    if (reason == "unplanned_hospital") return "hospital";
    if (reason == "unplanned_carer") return "carer_change";
    if (reason == "unplanned_safeguarding") return "safeguarding";
    if (reason == "unplanned_provider_failure") return "provider_failure";
    return reason == "unplanned_commissioning_change" ? "commissioning" : "need_changed";
  }

  void lead_from_outside(Review& review) {
    const auto& one = trusted_[static_cast<std::size_t>(told_) % trusted_.size()];
    review.trusted_reference = one.reference;
    if (review.kind == "planned") review.kind = "trusted";
    const bool lately = *review.finished_on > today_ - lately_days;
    review.audit_picked = lately || review::in_sample(1, review.reference, 40);
    if (!review.audit_picked || lately) return;
    review.audited_on = *review.finished_on + 15;
    review.audited_by = kept("Practice lead").str();
    review.audit_result = percent(85) ? "sound" : "talk_about";
    review.audit_words = kept("Read with the person: it says what was said").str();
  }

  void ask_for_more(Review& review) {
    ++asked_;
    review.decision = {.code = "increase", .reason = kept("Two falls since spring. An hour more in the mornings until the therapist has been").str(), .change_pence = 4'200,
                       .follow_what = kept("An occupational therapist looks first").str(), .follow_by = today_ + asked_, .follow_worker = review.owner.worker,
                       .follow_worker_name = review.owner.worker_name};
    review.followed_on.reset();
  }

  /// Somebody of the council decides about what a trusted reviewer asks for.
  void wait_for_council(const Review& review, PersonId person) {
    approval::Approval one;
    one.reference = new_reference(draw_.random());
    one.kind = "trusted_review";
    one.about = review.reference;
    one.why = review.decision.reason;
    one.weekly_pence = review.decision.change_pence;
    one.asked_by = {review.owner.worker, review.owner.worker_name, review.owner.worker_role, review.owner.team, review.owner.team_name};
    one.asked_at = noon(today_ - draw_.between(1, 4));
    one.due_on = one.asked_at.london_date() + approval::days_to_decide;
    approval::insert_approval(tx_, person, one);
  }

  /// What they said of a review, or of the planning before the first one.
  void hear(Draw& draw, std::string_view about, const Review& review) {
    for (int statement = 1; statement <= review::statements; ++statement) {
      static constexpr std::array<int, 5> weights{46, 28, 12, 6, 8};
      static constexpr std::array<std::string_view, 5> codes{"yes", "mostly", "a_bit", "no", "did_not_say"};
      review::insert_experience(tx_, about, review.owner.team, review.owner.team_name, *review.begun_on, statement, codes[static_cast<std::size_t>(draw.weighted(weights))]);
    }
  }

  /// The next one of everybody supported: in a year, or six to eight weeks after support or a new plan began; some are late, some being written.
  void to_come(const store::Row& row) {
    const std::int64_t person = row.integer("person_id");
    const auto last = row.maybe_date("last_review_on");
    Review review;
    review.reference = new_reference(draw_.random());
    const auto plan = plans_.find(person);
    const bool new_plan = plan != plans_.end() && plan->second.second > last.value_or(Date{}) && today_ - plan->second.second < lately_put_in_place;
    const bool looked_at = last && !new_plan;
    review.kind = looked_at ? "planned" : "initial";
    const Date from = new_plan ? plan->second.second : last.value_or(row.date("since_on"));
    const auto day = review::due_for(review.kind, from, !looked_at, looked_at ? std::optional{from + draw_.between(250, 365)} : std::nullopt);
    review.plan_reference = plan_on(person, today_);
    review.due_on = working_day(std::max(day.due_on, today_ - draw_.between(1, 75)));
    review.limit_on = std::max(day.limit_on, review.due_on);
    if (percent(7)) change(review);
    review.owner = owner(row.integer("team_id"), row.text("team_name"), static_cast<std::size_t>(person));
    review.made_at = noon(std::min(from + 1, today_));
    review.made_by = review.owner.worker_name;
    if (percent(5) && !trusted_.empty()) review.trusted_reference = trusted_[static_cast<std::size_t>(person) % trusted_.size()].reference;
    if (review.due_on <= today_ && percent(written_percent)) being_written(review, person);
    review::insert_whole(tx_, draw_.random(), PersonId{person}, review);
  }

  /// Held in the last days; some of it is written down.
  void being_written(Review& review, std::int64_t person) {
    review.begun_on = working_day(today_ - draw_.between(1, 9));
    review.trusted_reference.clear();
    review.talk.method = "person_only";
    review.talk.who_came = one_of(review_who);
    review.talk.try_next = one_of(review_next);
    if (const auto known = aims_.find(person); known != aims_.end() && percent(70))
      for (const auto& aim : known->second)
        if (!aim.closed_on && aim.agreed_on <= *review.begun_on) review.outcomes.push_back(note(aim, held_[person], ""));
  }

  void change(Review& review) {
    static constexpr std::array<std::string_view, 4> triggers{"dip", "carer_change", "hospital", "need_changed"};
    static constexpr std::array<std::string_view, 4> said{"Stopped going out since the fall on the stairs", "A daughter starts a new job in January", "Eight days in hospital, home since Tuesday", "Does far more alone than a year ago"};
    const auto which = draw_.below(triggers.size());
    review.kind = percent(25) ? "requested" : "unplanned";
    review.trigger = triggers[which];
    review.why = said[which];
    review.due_on = review.limit_on = working_day(today_ + draw_.between(-6, 13));
  }

  store::WriteTx& tx_;
  Date today_;
  Draw draw_{review_seed}, heard_of_plans_{review_seed + 1};
  std::map<std::int64_t, std::vector<review::Owner>> workers_;
  std::map<std::int64_t, std::vector<Aim>> aims_;
  std::map<std::int64_t, std::pair<std::string, Date>> plans_;   ///< in place, and since when
  std::map<std::int64_t, int> held_;
  std::vector<review::Trusted> trusted_;
  int told_ = 0, asked_ = 0;
};

}  // namespace

Result<void> load_demo_reviews(store::Store& store) {
  if (!review::trusted_reviewers(*store.read()).empty()) return {};
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    Telling{tx}.tell();
    return {};
  });
}

}  // namespace stepwise::demo
