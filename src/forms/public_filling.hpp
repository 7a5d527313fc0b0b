// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "access/core.hpp"
#include "access/request_rules.hpp"
#include "forms/pages/public_pages.hpp"
#include "forms/public_store.hpp"
#include "forms/room.hpp"

// A public form as somebody without an account fills it in: what their browser holds, and saving it.

namespace stepwise::forms {

/// A public form as one browser has filled it in so far.
struct PublicFilling {
  Version version;
  std::shared_ptr<const Checked> form;
  std::string token_hash;
  Answers answers;
  std::int64_t saves = 0;   ///< the draft's own version: one more with every save
  std::string saved = {};   ///< when: "3:04pm"

  const Questionnaire& questionnaire() const { return *form->questionnaire; }
  std::string address() const { return "/ask/" + version.slug; }
  PublicForm page() const { return {questionnaire(), answers, address(), version.may_need_to_leave, saves}; }
  bool is_touched() const { return answers.fields() != blank_answers(questionnaire()).fields(); }
};

/// Of the token: one for each form, so that beginning one does not lose another.
std::string cookie_name(const access::Visit& visit);
void set_cookie(http::Response& response, const http::Request& request, std::string name, std::string value, std::optional<std::int64_t> max_age);
http::Response too_many(access::Visit& visit);
/// The form in the language of the moment, for pages; what is sent is made from the form itself.
std::shared_ptr<const Checked> spoken(const std::shared_ptr<const Checked>& form);
/// What this browser has typed; nothing when it has not begun, or the version it began is in use no more.
Result<std::optional<PublicFilling>> open_public(Room& room, const access::Visit& visit);
/// The first page that still asks for something, else the check.
std::string resume_address(const PublicFilling& filling);
/// What is kept, with what a page sent in its place.
Answers with_sent(const PublicFilling& filling, const http::Fields& sent);
/// Whether the page was written before the newest save and would now change what that one holds.
bool is_stale(const PublicFilling& stored, const Answers& mine, const http::Fields& sent);
/// Fault: another window saved meanwhile, or the draft is gone.
Result<bool> keep_public(access::Visit& visit, PublicFilling& filling);
/// Both texts, side by side (409).
http::Response show_stale_of(Room& room, access::Visit& visit, const PublicFilling& stored, const Answers& mine);

/// Serves what needs a form begun; without one, the start page.
template <class Serve>
http::Response with_begun(Room& room, access::Visit& visit, Serve serve) {
  auto filling = open_public(room, visit);
  if (!filling) return visit.fault(filling.error());
  if (!*filling) return visit.redirect("/ask/" + std::string{visit.request.part("slug")});
  return serve(**filling);
}

}  // namespace stepwise::forms
