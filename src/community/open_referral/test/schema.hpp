// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <vector>

namespace stepwise::open_referral::test {

/// Where a document is not as a JSON schema says, for the keywords that the standard's schemas use: type, properties,
/// required, items, enum, format (uuid, uri, email, date-time).
class Schema {
 public:
  explicit Schema(nlohmann::json schema) : schema_(std::move(schema)) {}  // braces would make a list of one
  std::vector<std::string> faults(const nlohmann::json& document) const {
    std::vector<std::string> out;
    check(schema_, document, "$", out);
    return out;
  }

 private:
  using json = nlohmann::json;
  static bool is_of(const std::string& type, const json& value) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "number") return value.is_number();
    if (type == "integer") return value.is_number_integer();
    return type == "boolean" ? value.is_boolean() : value.is_null();
  }
  static bool has_format(const std::string& format, const std::string& text) {
    static const std::regex uuid{"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"}, uri{"[a-z][a-z0-9+.-]*:[^ ]+"}, email{"[^@ ]+@[^@ ]+"},
        moment{"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})"};
    if (format == "uuid") return std::regex_match(text, uuid);
    if (format == "uri") return std::regex_match(text, uri);
    if (format == "email") return std::regex_match(text, email);
    return format != "date-time" || std::regex_match(text, moment);
  }
  static void check(const json& schema, const json& value, const std::string& at, std::vector<std::string>& out) {
    if (schema.contains("type") && !is_of(schema["type"], value)) {
      out.push_back(at + " is no " + schema["type"].get<std::string>());
      return;
    }
    if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end()) out.push_back(at + " is none of its list");
    if (value.is_string() && schema.contains("format") && !has_format(schema["format"], value)) out.push_back(at + " is no " + schema["format"].get<std::string>());
    if (value.is_object()) {
      for (const auto& name : schema.value("required", json::array()))
        if (!value.contains(name.get<std::string>())) out.push_back(at + " has no " + name.get<std::string>());
      const json properties = schema.value("properties", json::object());
      for (const auto& [name, of] : properties.items())
        if (value.contains(name)) check(of, value[name], at + "." + name, out);
    }
    if (value.is_array() && schema.contains("items"))
      for (std::size_t i = 0; i < value.size(); ++i) check(schema["items"], value[i], at + "[" + std::to_string(i) + "]", out);
  }
  json schema_;
};

}  // namespace stepwise::open_referral::test
