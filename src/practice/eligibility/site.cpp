// SPDX-License-Identifier: Apache-2.0
#include "practice/eligibility/eligibility_site.hpp"

#include "govuk/govuk.hpp"
#include "practice/disagreement/disagreement_pages.hpp"
#include "practice/disagreement/disagreement_store.hpp"
#include "practice/eligibility/eligibility_pages.hpp"
#include "practice/eligibility/room.hpp"
#include "store/drafts.hpp"

namespace stepwise::eligibility {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

/// Of adults, and of carers too for those who support carers.
std::vector<Line> lines_of(store::ReadTx& tx, const access::ReadablePerson& who, bool of_carers) {
  const auto person = person::find_person(tx, who.id());
  std::vector<Line> lines;
  for (auto& d : read_determinations(tx, who)) {
    if (d.kind == Kind::carer && !of_carers) continue;
    const Standing standing = standing_of(d, signed_now(tx, who, d), person ? person->details.died_on : std::nullopt);
    lines.push_back({std::move(d), standing});
  }
  return lines;
}

Response overview(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), kept("eligibility"));
  if (!who) return visit.fault(who.error());
  const auto banner = person::banner(*tx, *who);
  const std::string record = person::record_href(banner.reference);
  govuk::Page page = sheet::page_about(room.desk.people, banner, t("Eligibility"), record, visit.today, false);
  const bool of_carers = may_see(visit.staff, Kind::carer);
  page.main = write_overview({lines_of(*tx, *who, of_carers), eligibility_href(banner.reference), assessment_for(*tx, *who, Kind::adult).has_value(), of_carers && assessment_for(*tx, *who, Kind::carer).has_value(),
                              !banner.person.details.died_on.has_value(), assessment::begin_href(banner.reference)});
  return visit.page(page);
}

Response written(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), kept("eligibility"));
  if (!who) return visit.fault(who.error());
  const auto found = find(*tx, *who, visit.request.part("determination"));
  if (!found) return visit.not_found();
  const auto banner = person::banner(*tx, *who);
  const std::string home = eligibility_href(banner.reference);
  const auto& details = banner.person.details;
  govuk::Page page = sheet::page_about(room.desk.people, banner, t("Decision on eligibility"), home, visit.today, false);
  WrittenView view{*found, standing_of(*found, signed_now(*tx, *who, *found), details.died_on), person::full_name(details), home + "/" + found->reference, home + "/judge/" + std::string{key_of(found->kind)},
                             visit.staff.can(Permission::introduce) ? person::record_href(banner.reference) + "/introductions/new" : "", !details.died_on.has_value(), {}};
  if (found->decided_on)
    view.disagrees = disagreement::write_disagreements(disagreement::read_about(*tx, *who, found->reference), banner.reference) + disagreement::write_way_in(banner.reference, found->reference);
  page.main = write_written(view);
  const auto done = visit.request.query.get("done");
  if (done == "decided") page.success = t("Decision saved. Give it to the person in writing");
  if (done == "given") page.success = t("Saved: the person has it");
  if (done == "said") page.success = t("Saved: what the person disagrees with, in their words");
  if (done == "answered") page.success = t("Saved: what came of looking again");
  return visit.page(page);
}

/// Half-typed work is taken up again on the page it was begun on.
Response resume(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto draft = store::load_draft(*tx, visit.staff.id, visit.request.part("draft"));
  const std::string start = std::string{draft_kind} + ":";
  if (!draft || !draft->kind.starts_with(start)) return visit.not_found();
  return visit.redirect(eligibility_href(visit.request.part("person")) + "/" + draft->kind.substr(start.size()) + "?draft=" + draft->reference);
}

using MakeForm = Result<sheet::Form> (*)(const Room&, Visit&, store::ReadTx&, const sheet::Opened&);
void add_form(access::Routes& routes, const RoomPointer& room, std::string_view pattern, MakeForm make) {
  const auto bound = [room, make](Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) { return make(*room, visit, tx, opened); };
  routes.push_back({http::Method::get, pattern, Permission::assess, [room, bound](Visit& visit) { return sheet::ask(room->desk, visit, bound); }});
  routes.push_back({http::Method::post, pattern, Permission::assess, [room, bound](Visit& visit) { return sheet::take(room->desk, visit, bound); }});
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->desk.drafts->add_draft_kind({.kind = std::string{draft_kind},
                                        .words = noted("Eligibility"),
                                        .resume = [](std::string_view person, std::string_view draft) { return eligibility_href(person) + "/drafts/" + std::string{draft}; },
                                        .finished = sheet::is_used});
  }

  access::Routes routes() const override {
    access::Routes all;
    const auto with = [this](Response (*serve)(const Room&, Visit&)) { return [room = room_, serve](Visit& visit) { return serve(*room, visit); }; };
    all.push_back({http::Method::get, "/people/:person/eligibility", Permission::assess, with(overview)});
    all.push_back({http::Method::get, "/people/:person/eligibility/drafts/:draft", Permission::assess, with(resume)});
    add_form(all, room_, "/people/:person/eligibility/judge/:kind", judge_form);
    all.push_back({http::Method::get, "/people/:person/eligibility/:determination", Permission::assess, with(written)});
    add_form(all, room_, "/people/:person/eligibility/:determination/decide", decide_form);
    add_form(all, room_, "/people/:person/eligibility/:determination/give", give_form);
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Eligibility"),
             [](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               return write_summary(lines_of(tx, who, false), eligibility_href(person ? person->reference : ""));
             },
             Permission::assess}};
  }

  std::vector<task::Source> work() const override { return {work_source(false)}; }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{{store, random, std::move(drafts), std::move(*people), kept("decide on eligibility").str()}});
}

assessment::Standers standers() {
  return [](store::ReadTx& tx, const access::ReadablePerson& who, const assessment::Assessment& assessed) {
    std::vector<assessment::Standing> all;
    const auto person = person::find_person(tx, who.id());
    for (const auto& d : read_determinations(tx, who))
      if (d.assessment == assessed.reference && d.decided_on) {
        all.push_back({t("The decision on eligibility"), eligibility_href(person ? person->reference : "") + "/" + d.reference, d.owner.worker, d.owner.worker_name, d.owner.team});
        break;
      }
    return all;
  };
}

std::optional<disagreement::Subject> disagreed_with(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  const auto found = find(tx, who, reference);
  const auto person = person::find_person(tx, who.id());
  if (!found || !found->decided_on || !person) return std::nullopt;
  return disagreement::Subject{"eligibility", t("The decision on eligibility"), eligibility_href(person->reference) + "/" + found->reference, *found->decided_on, found->decided_by_id, found->decided_by, found->kind == Kind::carer};
}

access::HelpTopic help_topic() {
  return {noted("Eligibility, for adults and for [[carers]]"),
          {noted("The rule looks at three conditions and suggests. A named worker decides, and may decide otherwise with reasons."),
           noted("For an adult every outcome is judged as if nobody gave unpaid care. The help there is stands beside it as a fact."),
           noted("For [[a carer]] one of the eight outcomes is enough, or that caring harms their health. The adult they care for need not be eligible."),
           noted("Who is not eligible gets advice written for them, and people and places to go to. Money has no part in the decision.")}};
}

std::string eligibility_href(std::string_view person_reference) { return person::record_href(person_reference) + "/eligibility"; }

}  // namespace stepwise::eligibility
