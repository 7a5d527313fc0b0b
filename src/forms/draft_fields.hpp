// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "forms/questionnaire/answers.hpp"
#include "http/http.hpp"

namespace stepwise::forms {

/// What the draft of a form holds: answers exactly as typed, and why a finished form is amended.
struct TypedInDraft {
  Answers answers;
  std::string amend_reason;
};
TypedInDraft typed_in_draft(std::string_view fields_json);
std::string draft_fields(const TypedInDraft& typed);

/// The fields of a posted form.
Answers::Fields posted_fields(const http::Fields& fields);

}  // namespace stepwise::forms
