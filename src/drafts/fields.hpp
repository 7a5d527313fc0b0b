// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "http/http.hpp"
#include "store/drafts.hpp"

namespace stepwise::drafts {

/// A form's fields as the JSON a draft keeps: names to lists of values, exactly as typed.
std::string fields_to_json(const http::Fields& fields);
http::Fields fields_from_json(std::string_view json);
/// What was saved, with every field that was sent now in place of what was there.
http::Fields merged(const http::Fields& saved, const http::Fields& sent);
/// The fields of a form that are a person's work, without those that carry the form (token, version, csrf).
http::Fields work_of(const http::Fields& form);
/// What a script that saves a draft is told.
http::Response answer_script(int status, const nlohmann::json& body);

}  // namespace stepwise::drafts
