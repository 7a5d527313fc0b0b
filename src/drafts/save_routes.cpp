// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "drafts/fields.hpp"
#include "drafts/room.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::drafts {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using http::Response;

Response autosave(const Room& room, Visit& visit) {
  const Asked asked = asked_of(visit, visit.request.part("draft"));
  const auto saved = save(room, visit, asked);
  if (!saved) return answer_script(http_status(saved.error().kind), {{"words", plain(saved.error().sentence)}});
  if (const auto* done = std::get_if<store::DraftKept>(&*saved)) {
    const std::string time = clock_time(visit.now);
    return answer_script(200, {{"version", done->version}, {"saved", time}, {"words", plain(t("Draft saved at {0}", time))}});
  }
  const store::Draft& stored = std::get<store::DraftStale>(*saved).stored;
  return answer_script(409, {{"version", stored.version},
                    {"words", plain(t("This draft was changed in another window. Compare the two before you go on"))},
                    {"compare", "/drafts/" + asked.reference + "/compare"},
                    {"theirs", nlohmann::json::parse(stored.fields, nullptr, false)},
                    {"yours", nlohmann::json::parse(fields_to_json(asked.work), nullptr, false)}});
}

/// Not for kinds with a page of their own for both texts: what they post there is not the whole form.
Response keep(const Room& room, Visit& visit) {
  const Asked asked = asked_of(visit, visit.request.part("draft"));
  const auto stored = store::load_draft(*visit.store.read(), visit.staff.id, asked.reference);
  const DraftKind* kind = stored ? room.kind(stored->kind) : nullptr;
  if (kind != nullptr && kind->show_both) return visit.not_found();
  return keep_whole(room, visit, asked, true);
}

Response compare(const Room& room, Visit& visit) {
  const auto stored = store::load_draft(*visit.store.read(), visit.staff.id, visit.request.part("draft"));
  if (!stored) return visit.not_found();
  return show_both(room, visit, *stored, work_of(visit.request.form.fields));
}

html::Html choose(const Visit& visit, const store::Draft& stored, const std::string& person, const http::Fields& yours) {
  const std::string href = "/drafts/" + stored.reference;
  std::vector<html::Html> carried{govuk::hidden_field("version", std::to_string(stored.version))};
  for (const auto& [name, value] : yours.pairs()) carried.push_back(govuk::hidden_field(name, value));
  return govuk::question_form(visit.frame, href + "/keep?kind=" + stored.kind + "&person=" + person, carried,
                              govuk::button_group({govuk::button({.text = t("Go on with this window’s version")}),
                                                   govuk::secondary_button(t("Go on with the saved version"), href)}));
}

}  // namespace

Response show_both(const Room& room, Visit& visit, const store::Draft& stored, const http::Fields& yours) {
  const DraftKind* kind = room.kind(stored.kind);
  if (kind != nullptr && kind->show_both) return kind->show_both(visit, stored, yours);
  const http::Fields theirs = fields_from_json(stored.fields);
  const auto texts = kind != nullptr && kind->compare ? kind->compare(theirs, yours) : compare_as_sent(theirs, yours);
  govuk::Page page;
  page.title = t("Two versions of your draft");
  page.back = "/";
  page.main = element("h1", {{"class", "govuk-heading-l"}}, page.title) +
              element("p", {{"class", "govuk-body"}}, t("You changed this draft in two windows. Nothing is lost: choose which to go on with.")) +
              write_two_texts(texts, t("Saved at {0}", clock_time(stored.saved_at)), t("In this window")) +
              choose(visit, stored, person_reference(*visit.store.read(), stored.person), yours);
  return visit.page(page, 409);
}

access::Routes save_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::post, "/drafts/:draft", Permission::signed_in, with(autosave)},
          {http::Method::post, "/drafts/:draft/compare", Permission::signed_in, with(compare)},
          {http::Method::post, "/drafts/:draft/keep", Permission::signed_in, with(keep)}};
}

}  // namespace stepwise::drafts
