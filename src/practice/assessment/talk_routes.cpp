// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/assessment/fields.hpp"
#include "practice/assessment/room.hpp"
#include "store/drafts.hpp"

namespace stepwise::assessment {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

/// The page from which the conversation is begun, gone on with or read.
Response ask(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_assessment(visit, *tx, kept("assessment, conversation"));
  if (!opened) return visit.fault(opened.error());
  const Assessment& a = opened->about;
  const std::string here = assessment_href(a.reference);
  if (!a.story_reference.empty()) return visit.redirect("/people/" + opened->banner.reference + "/forms/" + a.answers_newest);
  govuk::Page page = page_about(room, opened->banner, t("The [[conversation]]"), here, visit.today, true);
  page.main = community::heading(t("The [[conversation]]"));
  if (!a.draft_reference.empty() && a.worker.id != visit.staff.id && !store::load_draft(*tx, visit.staff.id, a.draft_reference)) {
    page.main += paragraph(t("{0} is writing it. To go on with what they wrote, have the [[assessment]] handed over to you: it comes with everything typed so far.", a.worker.name));
    return visit.page(page);
  }
  page.main += paragraph(t("Talk first, where the person feels at home. Write their own words, and leave out what is not needed. What you type is kept as you go, and you can come back to it."));
  if (!a.received_reference.empty()) page.main += paragraph(t("The person began it themselves. Their words are in it already: go through them together."));
  page.main += govuk::question_form(visit.frame, here + "/talk", {}, a.draft_reference.empty() ? t("Begin the [[conversation]]") : t("Go on with it"));
  return visit.page(page);
}

Response talk(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_assessment(visit, *tx, kept("assessment, conversation"));
  if (!opened) return visit.fault(opened.error());
  Assessment a = opened->about;
  if (!a.story_reference.empty()) return visit.redirect("/people/" + opened->banner.reference + "/forms/" + a.answers_newest);
  if (!is_open(state_of(a))) return visit.fault(Fault{FaultKind::stale, t("This cannot be done where the [[assessment]] stands now: {0}", t(words_of(state_of(a))))});
  if (!a.draft_reference.empty() && store::load_draft(*tx, visit.staff.id, a.draft_reference)) return visit.redirect("/forms/drafts/" + a.draft_reference);
  if (!a.draft_reference.empty() && a.worker.id != visit.staff.id)
    return visit.fault(Fault{FaultKind::stale, t("{0} is writing it. Have it handed over to you first: it comes with everything typed so far", a.worker.name)});
  const auto draft = visit.store.write([&](store::WriteTx& write) -> Result<std::string> {
    auto begun = begin_answers(room, write, opened->who.readable(), a, visit.staff.id);
    if (!begun) return begun;
    a.draft_reference = *begun;
    a.worker = community::worker_of(visit.staff);
    return save(write, opened->who, a, visit.line("assessment.talk_begun", opened->who.id(), "")).map([&] { return *begun; });
  });
  if (!draft) return visit.fault(draft.error());
  return visit.redirect("/forms/drafts/" + *draft);
}

}  // namespace

access::Routes talk_routes(const RoomPointer& room) {
  return {{http::Method::get, "/assessments/:assessment/talk", Permission::assess, in_room(room, ask)}, {http::Method::post, "/assessments/:assessment/talk", Permission::assess, in_room(room, talk)}};
}

}  // namespace stepwise::assessment
