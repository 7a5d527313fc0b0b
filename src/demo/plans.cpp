// SPDX-License-Identifier: Apache-2.0
#include "demo/plans.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "demo/calendar.hpp"
#include "demo/draw.hpp"
#include "demo/plan_card.hpp"
#include "demo/plan_story.hpp"
#include "demo/plan_words.hpp"
#include "demo/practitioners.hpp"
#include "practice/approval/approval_store.hpp"
#include "practice/plan/money.hpp"
#include "practice/plan/plan_store.hpp"
#include "practice/plan/sign_off.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using plan::Piece;
using plan::Plan;
using plan::Worker;

constexpr std::uint64_t plan_seed = 83;
/// A plan in so many has a version after it, at one stage after the other (`Telling::second`): so a small council has each kind too.
constexpr int one_in_again = 16;
constexpr std::array stages{0, 6, 8, 1, 4, 2, 7, 9, 3, 5};
constexpr int newest_plan = 60, slowest_to_begin = 14;   // days: since the newest was begun; from a starting figure to its plan

Piece piece_of(const store::Row& row, const PlanCard& card, Draw& draw) {
  Piece piece;
  const auto words = std::ranges::find(paid_words, row.text("service_component"), &PaidWords::component);
  piece.what = words == paid_words.end() ? "Support as we agreed it" : std::string{words->what};
  piece.when = words == paid_words.end() ? "" : std::string{words->when};
  piece.who_kind = "paid_budget";
  piece.provider = row.text("provider");
  piece.who = piece.provider.empty() ? "Somebody I choose" : "";
  piece.component = row.text("service_component");
  piece.service_type = row.text("service_type");
  piece.service_reference = row.text("reference");
  piece.start_on = row.date("start_on");
  piece.held_as = row.text("delivery_mechanism") == "direct_payment" ? "direct_payment" : draw.chance(1'800) ? "isf" : "managed";
  const auto price = row.maybe_integer("unit_cost_pence");
  if (!price) return piece;
  if (row.text("cost_frequency") == "one_off") {
    piece.one_off_pence = *price;
    return piece;
  }
  piece.unit = card_unit(row.text("cost_frequency"));
  const support::Service service = price_of(row);
  piece.weekly_pence = support::weekly_pence(service).value_or(0);
  piece.units_hundredths = piece.unit == "week" ? 100 : std::llround(service.planned_units.value_or(0) * 100);
  piece.rate_pence = piece.unit == "week" ? piece.weekly_pence : *price;
  const auto on_card = card.find({piece.component, piece.unit, piece.provider});
  piece.own_rate = on_card == card.end() || std::abs(on_card->second - *price) * 50 > on_card->second;
  return piece;
}

/// What is paid for is told by what somebody wants it for, where that is known.
void say_what_for(Piece& piece, const PlanAim& aim) {
  const auto told = std::ranges::find_if(paid_for, [&](const PaidFor& one) { return one.component == piece.component && one.specified == aim.specified; });
  if (told != paid_for.end()) piece.what = told->what, piece.when = told->when;
}

class Telling {
 public:
  explicit Telling(store::WriteTx& tx)
      : tx_{tx}, today_{tx.now().london_date()}, workers_{owners_by_team<Worker>(practitioners(tx))}, anybody_{workers_[0]} {
    for (const auto& one : access::list_staff(tx)) {
      if (!one.active || !one.team) continue;
      if (one.role == "team_manager") managers_.push_back(owner_of<Worker>(one));
      if (one.role == "support_planner") planner_ = owner_of<Worker>(one);
    }
    for (const auto& row : tx.all(sql::demo::outcomes_for_plans, {})) aims_[row.integer("person_id")].push_back({row.text("reference"), row.text("words"), row.text("specified"), row.date("begun_on")});
    for (const auto& row : tx.all(sql::demo::figures_for_plans, {})) figures_[row.integer("person_id")] = {row.text("reference"), row.integer("weekly_pence"), row.integer("one_off_pence"), row.integer("tolerance_percent"), row.date("decided_on")};
    for (const auto& row : tx.all(sql::demo::needs_for_plans, {})) {
      needs_[row.text("reference")].push_back(row.text("code"));
    }
    for (const auto& row : tx.all(sql::demo::assessments_for_plans, {})) {
      if (row.maybe_integer("planner_id")) planned_by_planner_.insert(row.integer("person_id"));
      bases_[row.integer("person_id")].push_back({row.text("reference"), std::to_string(row.integer("signed_number")), Instant{row.integer("signed_at")}.london_date()});
    }
  }
  bool can_tell() const { return !anybody_.empty() && !managers_.empty(); }

  void tell() {
    const auto rows = tx_.all(sql::demo::services_for_plans, {{"today", today_}});
    PlanPrices prices;
    for (const auto& row : rows)
      if (const auto price = row.maybe_integer("unit_cost_pence"); price && row.text("cost_frequency") != "one_off" && card_unit(row.text("cost_frequency")) != "week")
        ++prices[{row.text("service_component"), card_unit(row.text("cost_frequency")), row.text("provider")}][*price];
    const PlanCard card = keep_card(tx_, draw_, prices, today_);
    for (std::size_t at = 0; at < rows.size();) {
      const auto person = rows[at].integer("person_id");
      Draw draw = Draw::of(plan_seed, 2, static_cast<std::uint64_t>(person));
      std::vector<Piece> pieces;
      const store::Row& first = rows[at];
      for (; at < rows.size() && rows[at].integer("person_id") == person; ++at) pieces.push_back(piece_of(rows[at], card, draw));
      write(draw, person, first, std::move(pieces));
    }
  }

 private:
  template <class Many>
  static std::string one_of(Draw& draw, const Many& words) {
    return std::string{words[draw.below(words.size())]};
  }

  const Worker& worker_of(Draw& draw, const store::Row& row) {
    const auto team = workers_.find(row.maybe_integer("team_id").value_or(0));
    return team == workers_.end() ? draw.pick(anybody_) : draw.pick(team->second);
  }

  void add_free(Draw& draw, std::vector<Piece>& pieces, const std::vector<PlanAim>& aims, Date from) {
    for (int i = draw.between(1, 2); i > 0; --i) {
      const FreePiece& free = draw.pick(free_pieces);
      Piece piece;
      piece.what = free.what, piece.when = free.when, piece.who = free.who, piece.who_kind = free.kind, piece.start_on = from;
      pieces.push_back(std::move(piece));
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (aims.empty()) {
        pieces[i].need = i % 2 == 0 ? "hygiene" : "nutrition";
        continue;
      }
      const PlanAim& aim = aims[i % aims.size()];
      pieces[i].outcome_reference = aim.reference;
      pieces[i].outcome_words = aim.words;
      say_what_for(pieces[i], aim);
    }
  }

  void fill(Draw& draw, Plan& plan, const std::vector<std::string>& needs, const std::vector<PlanAim>& aims) {
    plan.written_by = draw.chance(1'200) ? "person" : "worker";
    plan.my_words = draw.sentences(plan_my_words, plan_my_words_too, plan_my_words_last);
    plan.matters = draw.sentences(plan_matters, plan_matters_too);
    plan.advice = draw.sentences(plan_advice, plan_advice_too);
    plan.risks = one_of(draw, plan_risks);
    plan.contingency = draw.sentences(plan_contingency, plan_contingency_too);
    if (draw.chance(8'000)) plan.dips = draw.sentences(plan_dips, plan_dips_too);
    plan.involved = draw.chance(5'000) ? "The person, and a daughter on the phone" : "The person and somebody they chose";
    plan.heard = draw.chance(5'000) ? "yes" : "nobody";
    plan.payment_every = "4_weekly";
    plan.checks_seen = true;
    plan.needs = demo_needs(draw, needs, aims);
  }

  void answer(Draw& draw, Plan& plan, Date on) {
    plan.agreement = plan::Agreement{.on = on, .answer = "agreed", .by = "person"};
    if (draw.chance(700)) plan.agreement->answer = draw.chance(1'500) ? "disagrees" : "in_part", plan.agreement->disagrees = one_of(draw, plan_disagrees);
    if (draw.chance(900)) plan.agreement->by = "representative", plan.agreement->name = "Their son", plan.agreement->authority = "Lasting power of attorney for health and welfare, seen";
  }

  /// Who holds it, or a practitioner of their team: a support planner signs nothing.
  Worker signer_of(const Plan& plan) const {
    if (!planner_ || plan.holder.id != planner_->id) return plan.holder;
    const auto team = workers_.find(plan.holder.team->value());
    return team == workers_.end() ? anybody_.front() : team->second.front();
  }

  static plan::Beside explain(Plan& plan, const std::optional<plan::Estimate>& estimate) {
    const plan::Sums sums = plan::sums_of(plan.pieces);
    const auto where = plan::compare(sums.weekly, sums.one_off, estimate);
    if (where == plan::Beside::above || where == plan::Beside::below) plan.difference = where == plan::Beside::above ? "More was needed than it looked in the first talk, as the plan tells line by line" : "Family and the lunch club do part of it, gladly";
    return where;
  }

  void sign(Draw& draw, Plan& plan, const std::optional<plan::Estimate>& estimate) {
    const plan::Sums sums = plan::sums_of(plan.pieces);
    const auto where = explain(plan, estimate);
    const std::string route{plan::route_of(where, "")};
    const int waited = route == "worker" ? draw.between(0, 3) : draw.between(1, 12);
    const Date on = working_day(std::min(plan.agreement->on + waited, today_));
    const Worker by = route == "worker" ? signer_of(plan) : draw.pick(managers_);
    plan.estimate = estimate;
    plan.signing = plan::Signing{noon(on), on, by, route, route == "worker" ? "" : "It fits what matters and the law", on - plan.agreement->on, sums.weekly, sums.yearly, sums.one_off};
    if (route != "worker") plan.asked_on = plan.agreement->on, plan.asked_route = route;
  }

  /// The starting figure, when it was there by a day.
  std::optional<plan::Estimate> figure_by(std::int64_t person, Date day) const {
    const auto figure = figures_.find(person);
    return figure == figures_.end() || figure->second.made_on > day ? std::nullopt : std::optional{figure->second};
  }

  /// The newest assessment that was there to plan from.
  std::optional<plan::Basis> basis_by(std::int64_t person, Date day) const {
    std::optional<plan::Basis> found;
    if (const auto bases = bases_.find(person); bases != bases_.end())
      for (const auto& basis : bases->second)
        if (basis.finished_on <= day) found = basis;
    return found;
  }

  /// What the person wanted by a day: nothing that came up later is in a plan.
  std::vector<PlanAim> aims_by(std::int64_t person, Date day) const {
    std::vector<PlanAim> found;
    if (const auto aims = aims_.find(person); aims != aims_.end())
      std::ranges::copy_if(aims->second, std::back_inserter(found), [day](const PlanAim& aim) { return aim.begun_on <= day; });
    return found;
  }

  /// On its way: to a planner, to a broker, to whoever will give the support.
  void hand_on(Draw& draw, Plan& plan) {
    plan::Baton baton{.given_by = plan.holder.id, .given_by_name = plan.holder.name, .given_on = today_ - 1, .due_on = today_ + 1};
    switch (draw.between(0, 2)) {
      case 0:
        baton.stage = "planner", baton.to = planner_.value_or(anybody_.front()), baton.note = "The person would like to plan with somebody new";
        break;
      case 1:
        baton.stage = "broker", baton.to = draw.pick(anybody_), baton.note = "Everything is agreed but who comes of a Tuesday";
        break;
      default:
        baton.stage = "provider", baton.to = {{}, plan.pieces.front().provider.empty() ? "The lunch club" : plan.pieces.front().provider, "Gives the support", {}, ""};
        baton.note = "They asked for the same two faces";
    }
    if (baton.to.id != plan.holder.id) plan.batons.push_back(std::move(baton));
  }

  void write(Draw& draw, std::int64_t person, const store::Row& row, std::vector<Piece> pieces);
  void second(Draw& draw, std::int64_t person, const Plan& first, const std::vector<PlanAim>& aims);
  void ask_manager(PersonId person, Plan& plan, bool send_back, Draw& draw);
  void sent_back_first(PersonId person, const Plan& plan, Draw& draw);

  store::WriteTx& tx_;
  Date today_;
  int told_ = 0;  ///< plans of this council so far
  Draw draw_{plan_seed};
  std::map<std::int64_t, std::vector<Worker>> workers_;
  std::vector<Worker> anybody_, managers_;
  std::optional<Worker> planner_;
  std::set<std::int64_t> planned_by_planner_;   ///< people whose assessor asked somebody else to plan
  std::map<std::int64_t, std::vector<PlanAim>> aims_;
  std::map<std::int64_t, plan::Estimate> figures_;
  std::map<std::int64_t, std::vector<plan::Basis>> bases_;   ///< the oldest first
  std::map<std::string, std::vector<std::string>> needs_;   ///< by the assessment that found them
  bool street_told_ = false;
};

void Telling::write(Draw& draw, std::int64_t person, const store::Row& row, std::vector<Piece> pieces) {
  const PersonId id{person};
  const Date newest = std::ranges::max(pieces, {}, &Piece::start_on).start_on;
  const bool street = !street_told_ && std::ranges::any_of(aims_[person], [](const PlanAim& aim) { return aim.words.starts_with("I live on in my own street"); });
  Plan made;
  const bool by_planner = planner_ && planned_by_planner_.contains(person);
  made.author = made.holder = by_planner ? *planner_ : worker_of(draw, row);
  made.begun_on = std::min(std::max(newest - draw.between(5, 25), today_ - 700), today_ - newest_plan);
  const auto estimate = figure_by(person, today_ - newest_plan - slowest_to_begin);
  if (estimate) made.begun_on = std::max(made.begun_on, estimate->made_on + draw.between(2, slowest_to_begin));
  made.begun_on = working_day(street ? today_ - (newest_plan + 2) : made.begun_on);
  const auto aims = aims_by(person, made.begun_on);
  const plan::Basis basis = basis_by(person, made.begun_on).value_or(plan::Basis{});
  made.assessment_reference = basis.reference, made.assessment_stamp = basis.stamp;
  fill(draw, made, needs_[basis.reference], aims);
  if (by_planner) made.written_by = "planner";
  if (street) street_told_ = true, tell_the_street(made, pieces, aims.front());
  else add_free(draw, pieces, aims, std::max(newest, made.begun_on));
  made.pieces = std::move(pieces);
  answer(draw, made, working_day(std::min(made.begun_on + draw.between(7, 30), today_ - 10)));
  if (street) made.agreement = plan::Agreement{.on = working_day(made.begun_on + 9), .answer = "agreed", .by = "person", .also = "Janet, her daughter; Rita for part of it"};
  sign(draw, made, estimate);
  made.started_on = std::min(std::max(made.signing->on, std::ranges::max(made.pieces, {}, &Piece::start_on).start_on), today_ - 2);
  made.review_on = working_day(*made.started_on + 49);
  if (!draw.chance(80) || street) made.copy_on = std::max(made.signing->on, working_day(*made.started_on + draw.between(0, 2))), made.copy_format = row.text("preferred_format") == "not_asked" || row.text("preferred_format").empty() ? "standard" : row.text("preferred_format"), made.copy_to = "The person";
  if (street) made.copy_format = "large_print";
  plan::insert_whole(tx_, draw.random(), id, made);
  tx_.touch(id);
  if (!street && made.signing->route == "manager" && draw.chance(1'400)) sent_back_first(id, made, draw);
  if (!street && ++told_ % one_in_again == 0) second(draw, person, made, aims_by(person, today_ - newest_plan));
}

/// A version after it: being written, agreed, waiting, sent back, or signed and not begun.
void Telling::second(Draw& draw, std::int64_t person, const Plan& first, const std::vector<PlanAim>& aims) {
  Plan next = first;
  next.reference.clear();
  next.number = 2;
  next.replaces = first.reference;
  next.begun_because = "They asked for something else once they had lived with the first one";
  next.begun_on = working_day(today_ - draw.between(8, 40));
  next.agreement.reset(), next.signing.reset(), next.estimate.reset(), next.asked_on.reset(), next.started_on.reset(), next.copy_on.reset();
  next.asked_route.clear();
  next.copy_format = next.copy_to = "";
  next.review_on = today_ + 50;
  for (Piece& piece : next.pieces) piece.follows = piece.reference;
  add_free(draw, next.pieces, aims, today_);
  const int stage = stages.at(static_cast<std::size_t>(told_ / one_in_again) % stages.size());
  if (stage < 4) {
    next.checks_seen = false;
    if (stage == 0) next.my_words.clear(), next.contingency.clear();
    if (stage == 1) hand_on(draw, next);
    plan::insert_whole(tx_, draw.random(), PersonId{person}, next);
    return;
  }
  answer(draw, next, std::max(next.begun_on, working_day(next.begun_on + draw.between(2, 7))));
  const auto estimate = figure_by(person, next.begun_on);
  if (stage >= 6 && stage < 9) {
    next.holder = signer_of(next);
    ask_manager(PersonId{person}, next, stage == 8, draw);
    return;
  }
  if (stage == 9) sign(draw, next, estimate);
  else explain(next, estimate);
  plan::insert_whole(tx_, draw.random(), PersonId{person}, next);
}

/// A manager asked for more before they signed: sent back with a reason, changed, and signed when it was asked for again.
void Telling::sent_back_first(PersonId person, const Plan& plan, Draw& draw) {
  const Date asked_on = *plan.asked_on, back_on = working_day(asked_on + 1);
  if (back_on + 1 >= plan.signing->on) return;
  const plan::Sums sums = plan::sums_of(plan.pieces);
  approval::Approval asked{.reference = new_reference(draw.random()), .version = 2, .kind = "plan", .about = plan.reference, .why = "It fits what matters, and costs more than the first talk made it look", .weekly_pence = sums.weekly,
                           .one_off_pence = sums.one_off, .asked_by = plan.holder, .made_by = plan.author.id, .asked_at = noon(asked_on), .due_on = asked_on + 5, .decision = "sent_back", .reason = one_of(draw, plan_sent_back), .decided_by = plan.signing->by, .decided_at = noon(back_on)};
  approval::insert_approval(tx_, person, asked);
  asked.reference = new_reference(draw.random());
  asked.why = "Asked about, and changed: what is paid for is what nobody else can do";
  asked.asked_at = noon(working_day(back_on + 1));
  asked.due_on = back_on + 6;
  asked.decision = "agreed";
  asked.reason = plan.signing->reasons;
  asked.decided_at = noon(plan.signing->on);
  approval::insert_approval(tx_, person, asked);
}

void Telling::ask_manager(PersonId person, Plan& plan, bool send_back, Draw& draw) {
  plan.asked_on = std::max(plan.agreement->on, working_day(std::min(plan.agreement->on + 1, today_ - 1)));
  plan.asked_route = "manager";
  plan.difference = "Two evenings more, because they came home from hospital weaker";
  plan::insert_whole(tx_, draw.random(), person, plan);
  const plan::Sums sums = plan::sums_of(plan.pieces);
  approval::Approval asked{.reference = new_reference(draw.random()), .kind = "plan", .about = plan.reference, .why = "Two evenings more, so that home stays possible", .weekly_pence = sums.weekly,
                           .one_off_pence = sums.one_off, .asked_by = plan.holder, .made_by = plan.author.id, .asked_at = noon(*plan.asked_on), .due_on = *plan.asked_on + 5};
  if (send_back) {
    asked.decision = "sent_back";
    asked.reason = one_of(draw, plan_sent_back);
    asked.decided_by = draw.pick(managers_);
    asked.decided_at = noon(working_day(std::min(*plan.asked_on + 2, today_)));
    asked.version = 2;
  }
  approval::insert_approval(tx_, person, asked);
}

}  // namespace

Result<void> load_demo_plans(store::Store& store) {
  if (store.read()->one(sql::demo::any_plan, {})->integer("how_many") > 0) return {};
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    Telling telling{tx};
    if (!telling.can_tell()) return fail(FaultKind::not_found, "The demo council has no practitioner or manager. Load it into an empty folder.");
    telling.tell();
    tx.run(sql::demo::plan_actions, {});
    return {};
  });
}

}  // namespace stepwise::demo
