// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/thinking/room.hpp"

namespace stepwise::thinking {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

struct Found {
  access::ChangeablePerson who;
  person::Banner banner;
  View view;
  Finding finding;
};
Result<Found> find(const Room& room, Visit& visit, store::ReadTx& tx) {
  auto who = visit.gate.changeable(tx, visit.request.part("person"), room.desk.purpose);
  if (!who) return tl::unexpected{who.error()};
  auto finding = find_finding(tx, who->readable(), visit.request.part("finding"));
  if (!finding) return tl::unexpected{sheet::not_there()};
  auto banner = person::banner(tx, who->readable());
  View view = view_of(room, visit, tx, who->readable(), banner);
  view.targets.clear();
  for (const Target* target : targets_for(room, visit.staff, *finding)) view.targets.push_back({target->key, target->words});
  return Found{*who, std::move(banner), std::move(view), std::move(*finding)};
}

Response show(const Room& room, Visit& visit, const Found& found, std::vector<Problem> problems, int status) {
  govuk::Page page = sheet::page_about(room.desk.people, found.banner, t("Take it further"), found.view.home + "/pages/" + found.finding.page, visit.today, true);
  page.main = write_finding(found.view, visit.frame, found.finding, problems);
  page.problems = std::move(problems);
  return visit.page(page, status);
}

Response ask(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto found = find(room, visit, *tx);
  return found ? show(room, visit, *found, {}, 200) : visit.fault(found.error());
}

Response take(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto found = find(room, visit, *tx);
  if (!found) return visit.fault(found.error());
  tx.reset();
  const auto targets = targets_for(room, visit.staff, found->finding);
  const auto target = std::ranges::find(targets, visit.request.form.fields.get("target"), [](const Target* each) { return std::string_view{each->key}; });
  if (target == targets.end()) return show(room, visit, *found, {{"target", "missing", t("Choose what it becomes")}}, 422);
  const auto taken = room.desk.store.write([&](store::WriteTx& write) { return promote(write, found->who, found->finding.reference, (*target)->key, visit.line("", found->who.id(), "")); });
  if (!taken) return visit.fault(taken.error());
  return visit.redirect((*target)->href(found->banner.reference, found->finding.reference));
}

}  // namespace

html::Html write_finding(const View& view, const govuk::Frame& frame, const Finding& finding, const std::vector<Problem>& problems) {
  const Tool* tool = tool_of(finding.tool);
  const Part* part = tool == nullptr ? nullptr : part_of(*tool, finding.part);
  html::Html out = sheet::heading(t("Take it further"), 1) + govuk::inset_text({.content = html::lines(finding.words)});
  if (part != nullptr) out += sheet::paragraph(html::Html{t("From “{0}”, under “{1}”.", t(tool->label), t(part->label))});
  std::vector<html::Html> before;
  for (const Promotion& promotion : view.promotions)
    if (promotion.finding == finding.reference) before.push_back(html::element("li", {}, taken_words(view, promotion)));
  if (!before.empty()) out += sheet::heading(t("Where it was taken")) + html::element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(before));
  if (view.targets.empty()) return out + sheet::paragraph(t("There is nowhere that you can take it. Ask somebody who makes plans."));
  std::vector<govuk::ChoiceItem> items;
  for (const TargetWords& target : view.targets) items.push_back({.value = target.key, .text = t(target.words)});
  const auto radios = govuk::radios({.name = "target", .legend = govuk::sized_legend(t("It becomes…"), "m"), .hint = t("The words stay as they are, here. What you make of them points back."), .items = std::move(items), .problems = problems});
  return out + govuk::question_form(frame, view.home + "/findings/" + finding.reference, {radios}, t("Continue"));
}

access::Routes finding_routes(const RoomPointer& room) {
  return {{http::Method::get, "/people/:person/thinking/findings/:finding", Permission::plan_support, [room](Visit& visit) { return ask(*room, visit); }},
          {http::Method::post, "/people/:person/thinking/findings/:finding", Permission::plan_support, [room](Visit& visit) { return take(*room, visit); }}};
}

}  // namespace stepwise::thinking
