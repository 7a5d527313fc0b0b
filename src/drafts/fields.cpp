// SPDX-License-Identifier: Apache-2.0
#include "drafts/fields.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace stepwise::drafts {
namespace {

constexpr std::array<std::string_view, 4> carriers{"csrf", "form_token", "next", "version"};

bool sent_before(const http::Fields& fields, std::size_t at) {
  for (std::size_t i = 0; i < at; ++i)
    if (fields.pairs()[i].first == fields.pairs()[at].first) return true;
  return false;
}

}  // namespace

std::string fields_to_json(const http::Fields& fields) {
  auto json = nlohmann::ordered_json::object();
  for (const auto& [name, value] : fields.pairs()) json[name].push_back(value);
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

http::Fields fields_from_json(std::string_view text) {
  http::Fields fields;
  const auto json = nlohmann::ordered_json::parse(text, nullptr, false);
  if (!json.is_object()) return fields;
  for (const auto& [name, values] : json.items()) {
    if (!values.is_array()) continue;
    for (const auto& value : values)
      if (value.is_string()) fields.add(name, value.get<std::string>());
  }
  return fields;
}

http::Fields merged(const http::Fields& saved, const http::Fields& sent) {
  http::Fields all;
  for (std::size_t i = 0; i < saved.pairs().size(); ++i) {
    const auto& [name, value] = saved.pairs()[i];
    if (!sent.has(name)) {
      all.add(name, value);
    } else if (!sent_before(saved, i)) {
      for (const auto replaced : sent.all(name)) all.add(name, std::string{replaced});
    }
  }
  for (const auto& [name, value] : sent.pairs())
    if (!saved.has(name)) all.add(name, value);
  return all;
}

http::Fields work_of(const http::Fields& form) {
  http::Fields work;
  for (const auto& [name, value] : form.pairs())
    if (std::ranges::find(carriers, name) == carriers.end()) work.add(name, value);
  return work;
}

http::Response answer_script(int status, const nlohmann::json& body) {
  http::Response response;
  response.status = status;
  response.content_type = "application/json";
  response.body.emplace_back(body.dump());
  return response;
}

}  // namespace stepwise::drafts
