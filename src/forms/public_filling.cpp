// SPDX-License-Identifier: Apache-2.0
#include "forms/public_filling.hpp"

#include "base/text.hpp"
#include "forms/draft_fields.hpp"
#include "forms/pages/posting.hpp"
#include "forms/pages/translated.hpp"
#include "language/language.hpp"

namespace stepwise::forms {

using access::Visit;

std::string cookie_name(const Visit& visit) {
  return std::string{visit.request.secure ? "__Host-stepwise-ask-" : "stepwise-ask-"} + std::string{visit.request.part("slug")};
}

void set_cookie(http::Response& response, const http::Request& request, std::string name, std::string value, std::optional<std::int64_t> max_age) {
  response.headers.emplace_back("Set-Cookie", http::write_cookie({.name = std::move(name), .value = std::move(value), .max_age_seconds = max_age, .secure = request.secure}));
}

http::Response too_many(Visit& visit) {
  http::Response response = visit.fault({FaultKind::busy, t("Too many answers came from your address at once. Wait a minute and try again")});
  response.status = 429;
  return response;
}

std::shared_ptr<const Checked> spoken(const std::shared_ptr<const Checked>& form) {
  if (language::catalogue_here() == nullptr) return form;
  auto translated = std::make_shared<Checked>(*form);
  translated->questionnaire = in_language_of_now(std::move(*translated->questionnaire));
  return translated;
}

Result<std::optional<PublicFilling>> open_public(Room& room, const Visit& visit) {
  const auto tx = visit.store.read();
  const auto form = form_by_slug(*tx, visit.request.part("slug"));
  const auto token = visit.request.cookies.get(cookie_name(visit));
  if (!form || form->audience != for_public || token.empty()) return std::nullopt;
  const std::string hash = access::token_digest(token);
  auto draft = public_draft(*tx, hash, form->id);
  auto version = draft ? version_by_id(*tx, draft->form_version_id) : std::nullopt;
  if (!version || version->retired_at) return std::nullopt;
  auto questions = room.library.open(*tx, version->id);
  if (!questions) return tl::unexpected{questions.error()};
  return PublicFilling{std::move(*version), spoken(*questions), hash, std::move(draft->answers), draft->version, clock_time(draft->saved_at)};
}

std::string resume_address(const PublicFilling& filling) {
  const auto problems = validate(filling.questionnaire(), filling.answers);
  for (const int step : steps_asked(filling.questionnaire(), filling.answers))
    if (!problems_of_step(filling.questionnaire(), problems, step).empty()) return filling.address() + "/" + std::to_string(step);
  return filling.address() + "/check";
}

Answers with_sent(const PublicFilling& filling, const http::Fields& sent) {
  return with_posted(filling.questionnaire(), filling.answers, posted_fields(sent));
}

bool is_stale(const PublicFilling& stored, const Answers& mine, const http::Fields& sent) {
  return parse_number(sent.get("version")) != stored.saves && mine.fields() != stored.answers.fields();
}

Result<bool> keep_public(Visit& visit, PublicFilling& filling) {
  return visit.store.write([&](store::WriteTx& tx) -> Result<bool> {
    if (!save_public_draft(tx, filling.token_hash, filling.version.form_id, filling.saves, filling.answers))
      return fail(FaultKind::stale, t("Your answers were changed in another window. Go back and look at them again"));
    ++filling.saves;
    return true;
  });
}

http::Response show_stale_of(Room& room, Visit& visit, const PublicFilling& stored, const Answers& mine) {
  return access::visitor_page(visit, room.random,
      [&](const govuk::Frame& frame) {
        return write_stale(frame, {.questionnaire = stored.questionnaire(), .mine = mine, .theirs = stored.answers, .action = stored.address() + "/choose",
                                   .back = stored.address(), .version = stored.saves, .saved = stored.saved});
      },
      409);
}

}  // namespace stepwise::forms
