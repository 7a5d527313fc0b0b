// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace stepwise::person {

/// What an audit line's action says to people: "person.looked" is "Looked at the record".
std::string action_words(std::string_view action);
/// The labels of the fields in an audit line's JSON, without what was in them: "Postcode, Town or city".
std::string changed_fields_words(std::string_view after_json);

}  // namespace stepwise::person
