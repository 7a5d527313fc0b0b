// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "drafts/drafts.hpp"
#include "forms/draft_fields.hpp"
#include "forms/pages/staff_pages.hpp"
#include "forms/room.hpp"

namespace stepwise::forms {

inline constexpr std::string_view draft_kind = "form";
/// The kind of a draft says which version it answers and, when it amends, which response: "form:k3j9" or "form:k3j9:p4x2".
std::string kind_of_draft(std::string_view version, std::string_view amends);

/// A form half filled in by its writer, about a person they may read.
struct Filling {
  store::Draft draft;
  TypedInDraft typed;
  Version version;
  std::shared_ptr<const Checked> form;
  access::ReadablePerson who;
  PersonAbout about;
  std::optional<Finished> amends, last;
  std::optional<Response> last_response;
  std::string last_by = {};   ///< whose words those are

  const Questionnaire& questionnaire() const { return *form->questionnaire; }
  std::string address() const { return "/forms/drafts/" + draft.reference; }
  /// For the pages; it points into this.
  Draft page() const;
};
/// The draft in the address. Not_found: it is gone, another's, or about someone this member of staff may not read.
Result<Filling> open_filling(Room& room, access::Visit& visit);
/// Keeps the answers in place of what was read; a stale save gives what is kept now.
Result<std::variant<store::DraftKept, store::DraftStale>> keep_filling(Room& room, const Filling& filling, const Answers& answers);
/// Both texts of a stale save, question by question.
http::Response show_stale(access::Visit& visit, const Filling& filling, const store::Draft& stored, const Answers& mine);
/// For the drafts room: the same, from a stored draft and fields just sent.
http::Response show_stale_fields(Room& room, access::Visit& visit, const store::Draft& stored, const http::Fields& yours);

/// A new draft of a version, with these answers; gives its reference.
Result<std::string> begin_filling(Room& room, access::Visit& visit, const access::ReadablePerson& who, const Version& version, std::string_view amends, const TypedInDraft& typed);

}  // namespace stepwise::forms
