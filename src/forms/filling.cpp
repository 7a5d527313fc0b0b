// SPDX-License-Identifier: Apache-2.0
#include "forms/filling.hpp"

#include "base/text.hpp"
#include "forms/pages/posting.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

/// Takes the draft apart and asks the Gate; everything in one snapshot.
Result<Filling> open(Room& room, access::Visit& visit, std::optional<store::Draft> draft, store::ReadTx& tx) {
  const auto gone = [] { return fail(FaultKind::not_found, t("There is no such draft")); };
  const auto parts = draft ? split(draft->kind, ':') : std::vector<std::string_view>{};
  if (parts.size() < 2 || parts[0] != draft_kind || !draft->person) return gone();
  const auto who = visit.gate.readable(tx, person_reference(tx, *draft->person), "form");
  if (!who) return tl::unexpected{who.error()};
  auto version = version_by_reference(tx, parts[1]);
  if (!version) return gone();
  auto form = room.library.open(tx, version->id);
  if (!form) return tl::unexpected{form.error()};
  std::optional<Finished> amends;
  if (parts.size() > 2) amends = finished_form(tx, *who, parts[2]);
  Filling filling{std::move(*draft), {}, std::move(*version), std::move(*form), *who, room.about(tx, *who, visit.today), std::move(amends), {}, {}};
  filling.typed = typed_in_draft(filling.draft.fields);
  filling.last = last_finished(tx, *who, filling.version.form_id, filling.amends ? filling.amends->first_reference : "");
  if (filling.last && !room.may_read(visit.staff, *filling.last)) filling.last.reset();
  if (filling.last)
    if (auto response = response_of(tx, *who, *filling.last)) {
      filling.last_response = std::move(*response);
      filling.last_by = whose_words(room, tx, *who, *filling.last);
    }
  return filling;
}

}  // namespace

std::string kind_of_draft(std::string_view version, std::string_view amends) {
  std::string kind = std::string{draft_kind} + ":" + std::string{version};
  return amends.empty() ? kind : kind + ":" + std::string{amends};
}

Draft Filling::page() const {
  Draft page{.questionnaire = questionnaire(), .answers = typed.answers, .address = address(), .version = draft.version, .autosave = "/drafts/" + draft.reference,
             .saved = t("Draft saved at {0}", clock_time(draft.saved_at)), .amends = typed.amend_reason, .leave = forms_href(about.reference), .last = {}};
  if (last && last_response) page.last = {&*last_response, long_date(last->completed_at.london_date()), last_by};
  return page;
}

Result<Filling> open_filling(Room& room, access::Visit& visit) {
  const auto tx = visit.store.read();
  return open(room, visit, store::load_draft(*tx, visit.staff.id, visit.request.part("draft")), *tx);
}

Result<std::variant<store::DraftKept, store::DraftStale>> keep_filling(Room& room, const Filling& filling, const Answers& answers) {
  return store::save_draft(room.store, room.random,
                           {.staff = filling.draft.staff, .kind = filling.draft.kind, .reference = filling.draft.reference, .person = filling.draft.person,
                            .title = filling.draft.title, .fields = draft_fields({answers, filling.typed.amend_reason}), .expected_version = filling.draft.version});
}

http::Response show_stale(access::Visit& visit, const Filling& filling, const store::Draft& stored, const Answers& mine) {
  const Answers theirs = typed_in_draft(stored.fields).answers;
  return visit.page(dressed(write_stale(visit.frame, {.questionnaire = filling.questionnaire(), .mine = mine, .theirs = theirs, .action = filling.address() + "/choose",
                                                      .back = filling.address(), .version = stored.version, .saved = clock_time(stored.saved_at)}),
                            filling.about),
                    409);
}

http::Response show_stale_fields(Room& room, access::Visit& visit, const store::Draft& stored, const http::Fields& yours) {
  auto tx = visit.store.read();
  const auto filling = open(room, visit, stored, *tx);
  tx.reset();
  if (!filling) return visit.fault(filling.error());
  return show_stale(visit, *filling, stored, with_posted(filling->questionnaire(), filling->typed.answers, posted_fields(yours)));
}

Result<std::string> begin_filling(Room& room, access::Visit& visit, const access::ReadablePerson& who, const Version& version, std::string_view amends, const TypedInDraft& typed) {
  const store::DraftToSave draft{.staff = visit.staff.id, .kind = kind_of_draft(version.reference, amends), .reference = {}, .person = who.id(), .title = version.title,
                                 .fields = draft_fields(typed)};
  const auto saved = store::save_draft(room.store, room.random, draft);
  if (!saved) return tl::unexpected{saved.error()};
  return std::get<store::DraftKept>(*saved).reference;
}

}  // namespace stepwise::forms
