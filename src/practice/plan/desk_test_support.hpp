// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "access/roles.hpp"
#include "practice/approval/approval_site.hpp"
#include "practice/front_door/desk_test_support.hpp"
#include "practice/plan/plan_site.hpp"
#include "practice/plan/rate_store.hpp"

namespace stepwise::plan::test {

using access::Permission;

/// The desk of the front door with this room's routes, what other rooms know as the test sets it, and a manager who approves.
class Desk : public front_door::test::Desk {
 public:
  Desk() : plans_{Site::open(store(), random_, drafts_).value()}, approvals_{approval::Site::open(store()).value()} {
    plans_->use({.needs = [this](auto&, const auto&) { return needs_; },
                 .basis = [this](auto&, const auto&) { return basis_; },
                 .offers = [this](auto&, const auto&) { return offers_; },
                 .aims = [this](auto&, const auto&) { return aims_; },
                 .estimate = [this](auto&, const auto&) { return estimate_; },
                 .steps = [this](auto&, const auto&) { return steps_; },
                 .week = [](auto&, const auto&) { return std::vector<WeekPiece>{{"w1", "Choir", "Tuesday evening", "Jean", "community", "out1"}}; },
                 .risks = [this](auto&, const auto&) { return risks_; },
                 .dips = {},
                 .next_look = [this](auto&, const auto&) { return next_look_; },
                 .portrait = {},
                 .feedback = [](auto&, const auto&, std::string_view person, std::string_view plan) { return "/people/" + std::string{person} + "/experience/plan-" + std::string{plan}; },
                 .took_finding = [this](auto&, PersonId, std::string_view finding, std::string_view leads_to, std::string_view) { taken_ += std::string{finding} + " to " + std::string{leads_to} + ";"; },
                 .planning_began = {},
                 .ask_review = [this](auto&, const auto&, const Plan& plan, const std::string& why, auto) { return asked_ += plan.reference + ": " + why + ";", Result<void>{}; }});
    plans_->add_block([this](auto&, const auto&) { return block_; });
    plans_->add_guard([this](auto&, const auto&, const auto&, const auto&, Date) { return hold_; });
    for (auto& kind : plans_->approval_kinds()) approvals_->add_kind(std::move(kind));
    for (const auto& route : plans_->routes()) add_route(route);
    store().write([&](store::WriteTx& tx) -> Result<void> {
      access::write_shipped_roles(tx);
      return {};
    });
    staff_.id = add_staff("kate.moor", "Kate Moor-Test");
    staff_.reference = access::staff_by_id(*store().read(), staff_.id)->reference;
    staff_.name = "Kate Moor-Test";
    manager_ = staff_;
    manager_.id = add_staff("jo.fell", "Jo Fell-Test");
    manager_.reference = access::staff_by_id(*store().read(), manager_.id)->reference;
    manager_.name = "Jo Fell-Test";
  }

  StaffId add_staff(std::string sign_in, std::string name, std::string role = "practitioner") {
    access::NewStaff staff{.sign_in_name = std::move(sign_in), .name = std::move(name), .role = std::move(role), .team = staff_.team, .password_hash = "", .must_change_password = false};
    return store().write([&](store::WriteTx& tx) { return access::create_staff(tx, random_, access::command_line_actor(), staff); }).value();
  }

  using Answers = std::vector<std::pair<std::string, std::string>>;
  /// Sends a form; days are given as NAME = 2026-11-21.
  http::Response send(const std::string& path, const Answers& answers, std::string token = "") {
    http::Fields form;
    form.add("form_token", token.empty() ? "plan-token-" + std::to_string(++tokens_) : token);
    for (const auto& [name, value] : answers) {
      const auto day = Date::parse_iso(value);
      if (!day) {
        form.add(name, value);
        continue;
      }
      form.add(name + "_day", std::to_string(day->day()));
      form.add(name + "_month", std::to_string(day->month()));
      form.add(name + "_year", std::to_string(day->year()));
    }
    return post(path, std::move(form));
  }
  std::string body(std::string_view address) { return get(address).whole_body(); }
  std::string day(int from_today) { return (clock().today() + from_today).iso(); }

  Plan plan() { return plans().front(); }
  std::vector<Plan> plans() { return read_plans(*store().read(), readable("ada-ref")); }
  std::string home() { return plan_href("ada-ref", plan().reference); }
  std::string version() { return std::to_string(plan().version); }

  void expect_kept(const http::Response& answer) { EXPECT_EQ(answer.status, 303) << html::text_of(answer.whole_body()); }
  void begin() { expect_kept(send("/people/ada-ref/plan/new", {{"written_by", "planner"}})); }
  void add_paid(std::string units = "7", std::string held = "managed") {
    expect_kept(send(home() + "/pieces/new", {{"of_version", version()}, {"what", "Help with a wash"}, {"outcome", "out1"}, {"need", "hygiene"}, {"who_kind", "paid_budget"}, {"start", day(0)}, {"component", "home_support"},
                                              {"unit", "hour"}, {"units", std::move(units)}, {"provider", "Fold Farm"}, {"held_as", std::move(held)}, {"service_type", "community"}}));
  }
  void write_all() {
    expect_kept(send(home() + "/needs/hygiene", {{"of_version", version()}, {"met_by", "me"}, {"met_by", "paid_budget"}, {"how", "I wash my face, Fold Farm helps with the rest"}, {"council", "part"}}));
    expect_kept(send(home() + "/words", {{"of_version", version()}, {"written_by", "planner"}, {"my_words", "I want to stay in my street <please not the home>"}, {"matters", "Home and people"}, {"advice", "Falls clinic"}, {"payment_every", "4_weekly"},
                                         {"difference", "Two hours more after the fall"}, {"involved", "Ada and Jean"}, {"heard", "nobody"}, {"review_on", day(49)}, {"checks_seen", "yes"}}));
    expect_kept(send(home() + "/when-things-change", {{"of_version", version()}, {"dips", "Less tea"}, {"contingency", "Ring Sue"}}));
  }
  http::Response answer(std::string said = "agreed", std::string disagrees = "") {
    return send(home() + "/agreement", {{"of_version", version()}, {"answer", std::move(said)}, {"disagrees", std::move(disagrees)}, {"by", "person"}, {"on", day(0)}});
  }
  http::Response sign(Answers more = {}) {
    Answers all{{"of_version", version()}, {"reasons", "It fits"}};
    all.insert(all.end(), more.begin(), more.end());
    return send(home() + "/sign", all);
  }
  void make_agreed() {
    begin();
    add_paid();
    write_all();
    expect_kept(answer());
  }
  Result<approval::Approval> decide(approval::Act act, std::string_view reason, std::string_view kind = "plan") {
    const auto asked = approval::latest(*store().read(), kind, plan().reference);
    access::Gate gate{store(), manager_, "r"};
    const auto who = gate.changeable(*store().read(), "ada-ref", "test").value();
    return store().write([&](store::WriteTx& tx) { return approvals_->decide(tx, who, asked ? asked->reference : "", act, reason, manager_, {}); });
  }

 protected:
  std::vector<FoundNeed> needs_{{"hygiene", "Keeping clean", "Cannot get in the bath", true}};
  std::optional<Basis> basis_ = Basis{"as1", "1", Date{20'000}};
  std::vector<Offer> offers_;
  std::vector<Aim> aims_{{"out1", "I am among people I know", "To grow old in my street", true}};
  std::optional<Estimate> estimate_ = Estimate{.reference = "al1", .weekly_pence = 14'000};
  std::optional<std::string> block_;
  std::vector<std::string> risks_;
  std::vector<Step> steps_;
  std::optional<Date> next_look_;
  std::string asked_;   ///< reviews that were asked for
  std::string taken_;   ///< findings that the plan took, and where they are said to have gone
  std::optional<support::Hold> hold_;
  std::shared_ptr<Site> plans_;
  std::shared_ptr<approval::Site> approvals_;
  access::Staff manager_;
  int tokens_ = 0;
};

/// The same with a price for help at home.
class PlanDesk : public Desk {
 public:
  PlanDesk() {
    const Rate rate{.component = "home_support", .unit = "hour", .pence = 2'000, .from_on = clock().today() - 100, .kept_by = "Test"};
    store().write([&](store::WriteTx& tx) { return keep_rate(tx, random_, rate, "", {}); });
  }
};

}  // namespace stepwise::plan::test
