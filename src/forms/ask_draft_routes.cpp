// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "drafts/fields.hpp"
#include "forms/draft_fields.hpp"
#include "forms/public_filling.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

using access::Visit;
using http::Response;

/// What a script sends two seconds after the last key and when the page is left; answers as drafts of staff do.
Response save_typed(Room& room, Visit& visit) {
  if (!room.answers.take(visit.request.address, visit.now)) return too_many(visit);
  auto filling = open_public(room, visit);
  if (!filling) return drafts::answer_script(http_status(filling.error().kind), {{"words", plain(filling.error().sentence)}});
  if (!*filling) return drafts::answer_script(404, {{"words", plain(t("These answers were sent or deleted, so nothing more is saved"))}});
  const http::Fields& sent = visit.request.form.fields;
  Answers mine = with_sent(**filling, sent);
  const bool stale = is_stale(**filling, mine, sent);
  if (!stale) (*filling)->answers = std::move(mine);
  if (stale || !keep_public(visit, **filling))
    return drafts::answer_script(409, {{"words", plain(t("Your answers were changed in another window. Compare the two before you go on"))}, {"compare", (*filling)->address() + "/compare"}});
  const std::string time = clock_time(visit.now);
  return drafts::answer_script(200, {{"version", (*filling)->saves}, {"saved", time}, {"words", plain(t("Your answers were saved at {0}", time))}});
}

Response compare(Room& room, Visit& visit) {
  return with_begun(room, visit, [&](const PublicFilling& filling) { return show_stale_of(room, visit, filling, with_sent(filling, visit.request.form.fields)); });
}

/// After both texts were shown: what was chosen of each question.
Response choose(Room& room, Visit& visit) {
  return with_begun(room, visit, [&](PublicFilling& filling) -> Response {
    const http::Fields& sent = visit.request.form.fields;
    Answers chosen = chosen_of_stale(filling.questionnaire(), filling.answers, posted_fields(sent));
    if (is_stale(filling, chosen, sent)) return show_stale_of(room, visit, filling, chosen);
    filling.answers = std::move(chosen);
    if (const auto saved = keep_public(visit, filling); !saved) return visit.fault(saved.error());
    return visit.redirect(resume_address(filling));
  });
}

Response delete_typed(Room& room, Visit& visit) {
  return with_begun(room, visit, [&](const PublicFilling& filling) -> Response {
    const auto gone = visit.store.write([&](store::WriteTx& tx) -> Result<bool> {
      delete_public_draft(tx, filling.token_hash, filling.version.form_id);
      return true;
    });
    if (!gone) return visit.fault(gone.error());
    Response response = visit.redirect(filling.address());
    set_cookie(response, visit.request, cookie_name(visit), "", 0);
    return response;
  });
}

}  // namespace

access::Routes ask_draft_routes(const RoomPointer& room) {
  using enum access::Permission;
  return {{http::Method::post, "/ask/:slug/draft", anyone, in_room(room, save_typed)},
          {http::Method::post, "/ask/:slug/compare", anyone, in_room(room, compare)},
          {http::Method::post, "/ask/:slug/choose", anyone, in_room(room, choose)},
          {http::Method::post, "/ask/:slug/delete", anyone, in_room(room, delete_typed)}};
}

}  // namespace stepwise::forms
