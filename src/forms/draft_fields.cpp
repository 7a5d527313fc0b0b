// SPDX-License-Identifier: Apache-2.0
#include "forms/draft_fields.hpp"

#include "drafts/fields.hpp"

namespace stepwise::forms {
namespace {
constexpr std::string_view reason_field = "amend_reason";
}

Answers::Fields posted_fields(const http::Fields& fields) {
  Answers::Fields posted;
  for (const auto& [name, value] : fields.pairs()) posted[name].push_back(value);
  return posted;
}

TypedInDraft typed_in_draft(std::string_view fields_json) {
  auto fields = posted_fields(drafts::fields_from_json(fields_json));
  TypedInDraft typed;
  if (const auto reason = fields.find(reason_field); reason != fields.end()) {
    typed.amend_reason = reason->second.front();
    fields.erase(reason);
  }
  typed.answers = Answers{std::move(fields)};
  return typed;
}

std::string draft_fields(const TypedInDraft& typed) {
  http::Fields fields;
  if (!typed.amend_reason.empty()) fields.add(std::string{reason_field}, typed.amend_reason);
  for (const auto& [name, values] : typed.answers.fields())
    for (const auto& value : values) fields.add(name, value);
  return drafts::fields_to_json(fields);
}

}  // namespace stepwise::forms
