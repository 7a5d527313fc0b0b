// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/outcome/room.hpp"
#include "store/drafts.hpp"

namespace stepwise::outcome {
namespace {

using access::Permission;
using access::Visit;
using http::Response;
using sheet::Form;

constexpr std::string_view draft_kind = "outcome:";

/// What a form is made from; a fault for an outcome that is not this person's.
Result<Asking> asking_of(const Room& room, Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  Asking asking{room, visit, tx, opened, {}, read_outcomes(tx, opened.who.readable()), {}};
  const auto reference = visit.request.part("outcome");
  if (reference == "new") return asking;
  const auto found = std::ranges::find(asking.all, reference, &Outcome::reference);
  if (found == asking.all.end()) return tl::unexpected{sheet::not_there()};
  asking.outcome = *found;
  asking.actions = actions_of(read_actions(tx, opened.who.readable()), reference);
  return asking;
}

Result<Form> make_step(const Room& room, Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const auto asking = asking_of(room, visit, tx, opened);
  if (!asking) return tl::unexpected{asking.error()};
  if (begins(visit) && opened.banner.person.details.died_on) return fail(FaultKind::invalid, t("The person has died. What is written stays as it is"));
  const auto name = visit.request.part("step");
  if (name == "close") return closing_form(*asking);
  const auto step = step_of(name);
  if (!step || (asking->outcome.reference.empty() && *step != Step::check)) return tl::unexpected{sheet::not_there()};
  return step_form(*asking, *step);
}

Result<Form> make_action(const Room& room, Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const auto asking = asking_of(room, visit, tx, opened);
  if (!asking) return tl::unexpected{asking.error()};
  if (asking->outcome.reference.empty()) return tl::unexpected{sheet::not_there()};
  const auto reference = visit.request.part("action");
  if (reference == "new") return action_form(*asking, std::nullopt);
  const auto found = std::ranges::find(asking->actions, reference, &Action::reference);
  if (found == asking->actions.end()) return tl::unexpected{sheet::not_there()};
  return action_form(*asking, *found);
}

/// Half-typed work is taken up again on the page it was begun on.
Response resume(Visit& visit) {
  const auto tx = visit.store.read();
  const auto draft = store::load_draft(*tx, visit.staff.id, visit.request.part("step"));
  if (!draft || !draft->kind.starts_with(draft_kind)) return visit.not_found();
  return visit.redirect(outcomes_href(visit.request.part("person")) + "/" + draft->kind.substr(draft_kind.size()) + "?draft=" + draft->reference);
}

using MakeOne = Result<Form> (*)(const Room&, Visit&, store::ReadTx&, const sheet::Opened&);
sheet::Make bound(const RoomPointer& room, MakeOne make) {
  return [room, make](Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) { return make(*room, visit, tx, opened); };
}

}  // namespace

bool begins(const Visit& visit) { return visit.request.method == http::Method::get && visit.request.query.get("draft").empty(); }

Result<Form> step_form(const Asking& asking, Step step) {
  if (asking.outcome.closed_on && begins(asking.visit)) return fail(FaultKind::invalid, t("This outcome is closed. Take it up again first"));
  static constexpr sheet::Form (*forms[])(const Asking&){check_form, now_form, first_form, success_form, test_form, barriers_form, actions_form, record_form};
  const auto number = static_cast<std::size_t>(step);
  Form form = forms[number](asking);
  const std::string key{key_of(step)};
  const bool is_new = asking.outcome.reference.empty();
  form.title = t(steps()[number].title);
  form.action = asking.home() + "/" + key;
  form.back = is_new ? outcomes_href(asking.opened.banner.reference) : asking.home();
  if (form.button.empty()) form.button = t("Save and go on");
  form.version = is_new ? 0 : asking.outcome.version;
  form.draft_kind = std::string{draft_kind} + (is_new ? "new" : asking.outcome.reference) + "/" + key;
  form.before = sheet::paragraph(html::Html{t("Step {0} of {1}. {2}", static_cast<int>(number) + 1, static_cast<int>(steps().size()), t(steps()[number].ask))}) + form.before;
  if (asking.outcome.agreed_on)
    form.fields.push_back({.kind = sheet::Field::Kind::line, .name = "changed_because", .label = t("What changed, and why?"), .hint = t("Kept with what it said before")});
  return form;
}

access::Routes form_routes(const RoomPointer& room) {
  using http::Method;
  constexpr std::string_view step = "/people/:person/outcomes/:outcome/:step", action = "/people/:person/outcomes/:outcome/actions/:action";
  return {{Method::get, step, Permission::plan_support,
           [room](Visit& visit) { return visit.request.part("outcome") == "drafts" ? resume(visit) : sheet::ask(room->desk, visit, bound(room, make_step)); }},
          {Method::post, step, Permission::plan_support, [room](Visit& visit) { return sheet::take(room->desk, visit, bound(room, make_step)); }},
          {Method::get, action, Permission::plan_support, [room](Visit& visit) { return sheet::ask(room->desk, visit, bound(room, make_action)); }},
          {Method::post, action, Permission::plan_support, [room](Visit& visit) { return sheet::take(room->desk, visit, bound(room, make_action)); }}};
}

}  // namespace stepwise::outcome
