// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/approval/approval_store.hpp"
#include "practice/plan/plan_site.hpp"
#include "practice/review/review_pages.hpp"
#include "store/drafts.hpp"

namespace stepwise::review {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

std::string success_words(std::string_view done) {
  static constexpr std::pair<std::string_view, Message> known[] = {
      {"planned", noted("Planned")}, {"waits", noted("One of this kind is to come already: this is it. Nothing was added, and you can move its day")}, {"held", noted("Saved. Go on with the outcomes")}, {"written", noted("Saved")}, {"differs", noted("Saved. They see it differently: talk about it together, and write what was said")}, {"decided", noted("The decision is saved. It counts once you finish")},
      {"finished", noted("Finished. Give the person their copy")}, {"moved", noted("Saved")}, {"refused", noted("Saved. Tell whoever asked, with the reasons")}, {"cancelled", noted("Saved")},
      {"followed", noted("Done")}, {"copied", noted("Saved")}, {"sampled", noted("Saved")}, {"asked", noted("Asked again")}, {"said", noted("Thank them: it is kept without their name")}};
  for (const auto& [key, words] : known)
    if (key == done) return t(words);
  return "";
}

/// What somebody of the council sent back to a trusted reviewer is asked again with other words.
Result<sheet::Form> ask_again_part(const Room& room, Visit& visit, store::ReadTx& tx, const sheet::Opened& opened, const About& about) {
  const auto before = approval::latest(tx, approval_key, about.review.reference);
  if (!before || before->standing() != approval::Standing::sent_back) return tl::unexpected{sheet::not_there()};
  sheet::Form form = form_for(opened, about.review, "ask-again", t("Ask the council again"), t("Ask"), false);
  form.before = govuk::inset_text({.content = html::Html{t("{0} wrote: {1}", before->decided_by.name, before->reason)}});
  form.fields = {{.kind = Kind::words, .name = "why", .label = t("Why"), .hint = t("What you did about what they wrote"), .needed = t("Say why, so that whoever decides knows"), .rows = 3}};
  form.save = [&room, &visit, &opened, about, before](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    const approval::Ask ask{.kind = std::string{approval_key}, .about = about.review.reference, .why = sheet::text_of(typed, "why"), .weekly_pence = before->weekly_pence, .made_by = about.review.owner.worker};
    if (auto asked = approval::ask(write, room.random, opened.who, ask, visit.staff, visit.line("", opened.who.id(), "")); !asked) return tl::unexpected{asked.error()};
    return review_href(opened.banner.reference, about.review.reference) + "?done=asked";
  };
  return form;
}

/// What the council said to a trusted reviewer's decision, with the way to ask again.
html::Html agreement(store::ReadTx& tx, const Review& review, const std::string& href, bool may_change) {
  const auto one = review.trusted_reference.empty() ? std::nullopt : approval::latest(tx, approval_key, review.reference);
  if (!one) return {};
  html::Html out = sheet::heading(t("What the council says to it")) + sheet::paragraph(t("{0}, asked on {1}.", t(approval::standing_words(one->standing())), long_date(one->asked_at.london_date())));
  if (!one->reason.empty()) out += sheet::paragraph(html::lines(one->reason));
  if (one->standing() == approval::Standing::sent_back && may_change) out += sheet::paragraph(govuk::link(t("Ask the council again"), href + "/ask-again"));
  return out;
}

constexpr Part parts[] = {{"talk", talk_part},   {"top", top_part},       {"decide", decision_part}, {"finish", finish_part}, {"move", move_part},
                          {"stop", stop_part},   {"follow", follow_part}, {"copy", copy_part},       {"sample", sample_part},
                          {"ask-again", ask_again_part}};

sheet::Make make_part(const RoomPointer& room) {
  return [room](Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) -> Result<sheet::Form> {
    const auto found = about(*room, visit, tx, opened.who.readable());
    if (!found) return tl::unexpected{found.error()};
    const auto key = visit.request.part("part");
    if (key.starts_with("o-")) return outcome_part(*room, visit, tx, opened, *found);
    const auto part = std::ranges::find(parts, key, &Part::key);
    if (part == std::end(parts)) return tl::unexpected{sheet::not_there()};
    return part->make(*room, visit, tx, opened, *found);
  };
}

Response overview(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), kept("reviews"));
  if (!who) return visit.fault(who.error());
  const auto banner = person::banner(*tx, *who);
  govuk::Page page = sheet::page_about(room.people, banner, t("[[Reviews]]"), person::record_href(banner.reference), visit.today, false);
  page.main = write_overview(read_reviews(*tx, *who), read_ratings(*tx, *who), room.lists, banner.reference, visit.staff.can(Permission::review), died_on(*tx, who->id()), visit.today);
  return visit.page(page);
}

/// The plan it was planned for; one that was planned without looks back at the plan that counts until it is finished.
/// The plan a review looks back at: the version it was asked about, however many there are since; before anybody said, the one in place.
std::string plan_looked_back_at(const About& about, std::string_view person_reference) {
  if (!about.review.plan_reference.empty()) return plan::plan_href(person_reference, about.review.plan_reference);
  return about.plan && !about.review.finished_on ? about.plan->href : "";
}

Response one(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), kept("review"));
  if (!who) return visit.fault(who.error());
  const auto found = about(room, visit, *tx, *who);
  if (!found) return visit.fault(found.error());
  const auto banner = person::banner(*tx, *who);
  const std::string title = listed(room.lists.kind.label(found->review.kind));
  govuk::Page page = sheet::page_about(room.people, banner, t("[[Review]]: {0}", title), reviews_href(banner.reference), visit.today, false);
  PageView view{.room = room, .about = *found, .href = review_href(banner.reference, found->review.reference), .plan_href = plan_looked_back_at(*found, banner.reference), .money = "", .may_change = visit.staff.can(Permission::review),
                .asked_already = was_asked(*tx, who->id(), "review-" + found->review.reference), .person_reference = banner.reference, .today = visit.today};
  if (room.sources.money && found->review.begun_on && !found->review.finished_on) view.money = room.sources.money(*tx, *who);
  const bool easy = found->review.begun_on && visit.request.query.get("read") == "easy";
  if (found->review.begun_on)
    page.main = html::element("div", {{"class", "app-paper__hidden"}}, sheet::paragraph(easy ? govuk::link(t("All that was written"), view.href) : govuk::link(t("Easy read"), view.href + "?read=easy")));
  if (easy) page.main += write_easy_review(view);
  else page.main += sheet::heading(t("[[Review]]: {0}", title), 1) + write_review(view) + agreement(*tx, found->review, view.href, view.may_change);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

/// Half-typed work is taken up again on the page it was begun on.
Response resume(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto draft = store::load_draft(*tx, visit.staff.id, visit.request.part("draft"));
  const std::string before = std::string{draft_kind} + ":";
  if (!draft || !draft->kind.starts_with(before)) return visit.not_found();
  return visit.redirect(reviews_href(visit.request.part("person")) + "/" + draft->kind.substr(before.size()) + "?draft=" + draft->reference);
}

}  // namespace

access::Routes person_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  const auto make = make_part(room);
  return {{http::Method::get, "/people/:person/reviews", Permission::read_person, with(overview)},
          {http::Method::get, "/people/:person/reviews/:review", Permission::read_person, with(one)},
          {http::Method::get, "/people/:person/reviews/drafts/:draft", Permission::review, with(resume)},
          {http::Method::get, "/people/:person/reviews/:review/:part", Permission::review, [room, make](Visit& visit) { return sheet::ask(room->desk, visit, make); }},
          {http::Method::post, "/people/:person/reviews/:review/:part", Permission::review, [room, make](Visit& visit) { return sheet::take(room->desk, visit, make); }}};
}

}  // namespace stepwise::review
