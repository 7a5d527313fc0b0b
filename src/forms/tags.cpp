// SPDX-License-Identifier: Apache-2.0
#include "forms/tags.hpp"

#include <nlohmann/json.hpp>

namespace stepwise::forms {

Tags tags_of(std::string_view json) {
  Tags tags;
  const auto form = nlohmann::json::parse(json, nullptr, false);
  if (!form.is_object() || !form.contains("meta") || !form["meta"].is_object() || !form["meta"].contains("tag")) return tags;
  for (const auto& tag : form["meta"]["tag"]) {
    if (!tag.is_object() || !tag.contains("code") || !tag["code"].is_string()) continue;
    tags.is_public = tags.is_public || tag["code"] == "public";
    tags.exit_this_page = tags.exit_this_page || tag["code"] == "exit-this-page";
  }
  return tags;
}

}  // namespace stepwise::forms
