// SPDX-License-Identifier: Apache-2.0
#include "drafts/room.hpp"
#include "govuk/govuk.hpp"
#include "sql/drafts.hpp"

namespace stepwise::drafts {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using http::Response;

html::Html heading(std::string_view words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }

std::string person_name(store::ReadTx& tx, const std::optional<PersonId>& person) {
  if (!person) return "";
  const auto row = tx.one(sql::drafts::person_words, {{"person_id", *person}});
  if (!row || row->flag("restricted")) return "";
  return row->text("given_name") + " " + row->text("family_name");
}

std::vector<DraftLine> lines_of(const Room& room, store::ReadTx& tx, StaffId staff) {
  std::vector<DraftLine> lines;
  for (const auto& draft : store::list_drafts(tx, staff))
    if (const DraftKind* kind = room.kind(draft.kind))
      lines.push_back({draft.reference, title_of(*kind, draft), person_name(tx, draft.person), "/drafts/" + draft.reference, draft.saved_at});
  return lines;
}

Response show_list(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto lines = lines_of(room, *tx, visit.staff.id);
  if (!lines.empty()) visit.gate.listed("drafts", lines.size());
  govuk::Page page;
  page.title = t("My drafts");
  page.breadcrumbs = {{t("Home"), "/"}};
  page.main = heading(page.title) + write_drafts(lines);
  if (visit.request.query.get("done") == "deleted") page.success = t("Draft deleted");
  return visit.page(page);
}

Response resume(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto draft = store::load_draft(*tx, visit.staff.id, visit.request.part("draft"));
  const DraftKind* kind = draft ? room.kind(draft->kind) : nullptr;
  if (kind == nullptr) return visit.not_found();
  return visit.redirect(kind->resume(person_reference(*tx, draft->person), draft->reference));
}

Response ask_delete(const Room& room, Visit& visit) {
  const auto draft = store::load_draft(*visit.store.read(), visit.staff.id, visit.request.part("draft"));
  const DraftKind* kind = draft ? room.kind(draft->kind) : nullptr;
  if (kind == nullptr) return visit.not_found();
  govuk::Page page;
  page.title = t("Delete this draft?");
  page.back = "/drafts";
  page.main = heading(page.title) +
              element("p", {{"class", "govuk-body"}}, t("{0}, saved {1}. What was typed in it cannot be brought back.", title_of(*kind, *draft), long_moment(draft->saved_at))) +
              govuk::question_form(visit.frame, "/drafts/" + draft->reference + "/delete", {},
                                   govuk::button_group({govuk::warning_button(t("Delete draft")), govuk::link(t("Keep it"), "/drafts")}));
  return visit.page(page);
}

Response do_delete(const Room&, Visit& visit) {
  const std::string reference{visit.request.part("draft")};
  const auto deleted = visit.store.write([&](store::WriteTx& tx) -> Result<bool> { return store::delete_draft(tx, visit.staff.id, reference); });
  if (!deleted) return visit.fault(deleted.error());
  return visit.redirect("/drafts?done=deleted");
}

class TheSite final : public Site {
 public:
  TheSite(store::Store& store, Random& random) : room_{new Room{store, random, {}}} {}

  void add_draft_kind(DraftKind kind) override { room_->kinds.push_back(std::move(kind)); }
  access::Routes routes() const override {
    access::Routes all = save_routes(room_);
    for (auto& route : list_routes(room_)) all.push_back(std::move(route));
    return all;
  }
  std::vector<DraftLine> lines(store::ReadTx& tx, StaffId staff) const override { return lines_of(*room_, tx, staff); }
  Response save_and_come_back(Visit& visit, std::string_view kind, std::string_view person) const override {
    Asked asked = asked_of(visit, visit.request.form.fields.get("form_token"));
    if (asked.reference.empty()) asked.reference = new_reference(room_->random);
    asked.kind = kind;
    asked.person_reference = person;
    return keep_whole(*room_, visit, std::move(asked), false);
  }

 private:
  RoomPointer room_;
};

}  // namespace

const DraftKind* Room::kind(std::string_view wanted) const {
  const std::string_view before_colon = wanted.substr(0, wanted.find(':'));
  for (const DraftKind& kind : kinds)
    if (kind.kind == before_colon) return &kind;
  return nullptr;
}

std::shared_ptr<Site> Site::open(store::Store& store, Random& random) { return std::make_shared<TheSite>(store, random); }

access::Routes list_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/drafts", Permission::signed_in, with(show_list)},
          {http::Method::get, "/drafts/:draft", Permission::signed_in, with(resume)},
          {http::Method::get, "/drafts/:draft/compare", Permission::signed_in, with(resume)},
          {http::Method::get, "/drafts/:draft/delete", Permission::signed_in, with(ask_delete)},
          {http::Method::post, "/drafts/:draft/delete", Permission::signed_in, with(do_delete)}};
}

}  // namespace stepwise::drafts
