// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/roles.hpp"
#include "govuk/govuk.hpp"
#include "practice/plan/plan_pages.hpp"
#include "practice/plan/room.hpp"
#include "sql/practice_parts.hpp"
#include "store/settings.hpp"

namespace stepwise::plan {
namespace {

template <class Answer>
Answer asked(const Sources::Ask<Answer>& ask, store::ReadTx& tx, const access::ReadablePerson& who) {
  return ask ? ask(tx, who) : Answer{};
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->desk.drafts->add_draft_kind({.kind = "plan",
                                        .words = noted("Plan"),
                                        .resume = [](std::string_view person, std::string_view draft) { return plans_href(person) + "/drafts/" + std::string{draft}; },
                                        .finished = [](store::ReadTx& tx, std::string_view draft) { return tx.one(sql::practice_parts::once_find, {{"form_token", draft}}).has_value(); }});
  }

  void use(Sources sources) override { room_->sources = std::move(sources); }
  void add_block(Block block) override { room_->blocks.push_back(std::move(block)); }
  void add_guard(support::Guard guard) override { room_->guards.push_back(std::move(guard)); }

  access::Routes routes() const override {
    access::Routes all;
    for (auto make : {page_routes, step_routes, piece_routes, sign_routes, start_routes, list_routes, rate_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Plan"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               auto plans = read_plans(tx, who);
               for (Plan& plan : plans) look_ahead(*room, tx, who, plan);
               return write_summary({std::move(plans), !kept_apart(tx, who).empty(), person ? person->details.died_on : std::nullopt}, person ? person->reference : "");
             }, access::Permission::plan_support}};
  }

  std::vector<task::Source> work() const override { return {work_source(false)}; }

  std::vector<approval::Kind> approval_kinds() const override {
    const auto kind = [this](std::string_view key, Message words, access::Permission needs) {
      return approval::Kind{std::string{key}, words, [](std::string_view person, std::string_view plan) { return plan_href(person, plan); }, needs,
                            [room = room_.get()](store::WriteTx& tx, const access::ChangeablePerson& who, const approval::Approval& approval, const access::Staff& by, store::AuditLine line) {
                              return decided(*room, tx, who, approval, by, std::move(line));
                            },
                            [](store::ReadTx& tx, const access::ReadablePerson& who) { return kept_apart(tx, who); },
                            [](store::ReadTx& tx, const access::ReadablePerson& who, std::string_view about) {
                              const auto plan = read_plan(tx, who, about);
                              return plan ? disagreement_notice(plan->agreement) : Html{};
                            }};
    };
    return {kind(approval_key, noted("A plan to be signed"), access::Permission::approve_plan), kind(peer_key, noted("A plan for a colleague to look at and sign"), access::Permission::sign_plan)};
  }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto services = support::Lists::load();
  if (!services) return tl::unexpected{services.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  auto formats = CodeList::load("preferred_format");
  if (!formats) return tl::unexpected{formats.error()};
  return std::make_shared<TheSite>(Room{sheet::Desk{store, random, std::move(drafts), std::move(*people), std::string{kept("plan")}}, std::move(*services), std::move(*formats)});
}

Around around(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, const Plan& plan) {
  Around now;
  now.needs = asked(room.sources.needs, tx, who);
  now.basis = asked(room.sources.basis, tx, who);
  now.offers = asked(room.sources.offers, tx, who);
  now.aims = asked(room.sources.aims, tx, who);
  now.steps = asked(room.sources.steps, tx, who);
  if (!plan.kept_apart) std::erase_if(now.steps, &Step::of_carer);
  now.risks = asked(room.sources.risks, tx, who);
  now.estimate = plan.signing ? plan.estimate : plan.of_carer ? std::nullopt : asked(room.sources.estimate, tx, who);
  for (const auto& block : room.blocks)
    if (!now.block) now.block = block(tx, who);
  now.chosen_route = store::setting(tx, route_setting);
  if (const auto person = person::find_person(tx, who.id())) now.died_on = person->details.died_on;
  now.asked = asked_of(tx, plan);
  return now;
}

void look_ahead(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, Plan& plan) {
  if (!plan.started_on || plan.closed_on) return;
  if (const auto next = asked(room.sources.next_look, tx, who)) plan.review_on = next;
}

State state_now(const Plan& plan, const Around& around) { return state_of(plan, around.asked, around.died_on); }

Result<Plan> plan_of_address(const access::Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) {
  auto plan = read_plan(tx, who, visit.request.part("plan"));
  if (!plan) return tl::unexpected{sheet::not_there()};
  return *std::move(plan);
}

Result<void> may_write(const Plan& plan, State state) {
  if (plan.signing) return fail(FaultKind::stale, t("This version is signed, so it never changes. Begin a new version from it"));
  if (state == State::waiting) return fail(FaultKind::stale, t("Somebody has been asked to sign it. Take the question back first, on the page Approvals"));
  if (!may_be_written(state)) return fail(FaultKind::stale, t("This plan is closed. Begin another"));
  return {};
}

std::vector<sheet::Choice> choices(std::span<const Coded> codes) {
  std::vector<sheet::Choice> all;
  for (const Coded& coded : codes) all.push_back({std::string{coded.code}, t(coded.words).str(), ""});
  return all;
}

Plan next_version(const Plan& from, const Worker& author, Date today) {
  Plan next = from;
  next.id = 0;
  next.reference.clear();
  next.version = 1;
  next.number = from.number + 1;
  next.replaces = from.reference;
  next.begun_because.clear();
  next.begun_on = today;
  next.author = next.holder = author;
  next.checks_seen = false;
  next.urgent_reason.clear();
  next.review_on.reset();
  next.agreement.reset();
  next.said_before.reset();
  next.asked_on.reset();
  next.asked_route.clear();
  next.signing.reset();
  next.estimate.reset();
  next.started_on.reset();
  next.copy_on.reset();
  next.copy_format = next.copy_to = "";
  next.closed_on.reset();
  next.closed_as = next.closed_reason = "";
  next.batons.clear();
  next.steps.clear();
  std::erase_if(next.pieces, [today](const Piece& piece) { return piece.end_on && *piece.end_on < today; });
  for (Piece& piece : next.pieces) {
    piece.follows = piece.reference;
    piece.reference.clear();
    piece.id = 0;
    piece.version = 1;
  }
  return next;
}

access::HelpTopic help_topic() {
  return {noted("A plan, and signing it"),
          {noted("A plan says who meets each need, what happens towards each outcome, what it costs, and what the person thinks of it. Begin with the person and those around them."),
           noted("The starting estimate is no limit. Where the plan comes to something else, say why."),
           noted("A person who disagrees, even with all of it, still gets a plan: what they disagree with stands in it."),
           noted("Within the estimate a worker signs. Beyond it somebody else is asked, and never whoever wrote it. A signed version is never changed: begin a new one from it.")}};
}

std::string done_href(std::string_view home, std::string_view done, const Plan& before, const std::optional<Plan>& now) {
  const bool ask_again = before.agreement && now && !now->agreement;
  return std::string{home} + "?done=" + std::string{done} + std::string{ask_again ? ask_again_suffix : ""};
}

std::string plans_href(std::string_view person_reference) { return person::record_href(person_reference) + "/plan"; }
std::string plan_href(std::string_view person_reference, std::string_view plan_reference) { return plans_href(person_reference) + "/" + std::string{plan_reference}; }

}  // namespace stepwise::plan
