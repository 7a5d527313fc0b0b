// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "govuk/govuk.hpp"

/// Upstream's loose options read into our typed ones. For tests only: no JSON reaches a page.
namespace stepwise::govuk::fixture {

using Json = nlohmann::json;

inline bool truthy(const Json& json) {
  if (json.is_null() || (json.is_boolean() && !json.get<bool>())) return false;
  if (json.is_string()) return !json.get_ref<const std::string&>().empty();
  if (json.is_number()) return json.get<double>() != 0;
  return true;
}
/// An object that bears this key says where in the options it stands; `asked` then keeps what the adapter reads of it.
/// So the adapter itself is the list of the options we have.
inline constexpr const char* place_key = "(place)";
inline std::set<std::string>& asked() {
  static std::set<std::string> paths;
  return paths;
}
inline const Json& at(const Json& json, const char* key) {
  static const Json none;
  if (json.is_object() && json.contains(place_key)) asked().insert(json.at(place_key).get<std::string>() + "." + key);
  return json.is_object() && json.contains(key) ? json.at(key) : none;
}
inline std::string words_of(const Json& json) {
  if (json.is_string()) return json.get<std::string>();
  if (json.is_null()) return {};
  return json.dump();
}
inline std::string words(const Json& json, const char* key, std::string usual = {}) {
  return truthy(at(json, key)) ? words_of(at(json, key)) : usual;
}
/// A whole number, which upstream often writes as text; anything else leaves what is usual.
inline int whole(const Json& json, const char* key, int usual) {
  const std::string text = words(json, key);
  return text.empty() || text.find_first_not_of("0123456789") != std::string::npos ? usual : std::stoi(text);
}
inline bool yes(const Json& json, const char* key) { return truthy(at(json, key)); }
inline std::optional<bool> maybe(const Json& json, const char* key) {
  const Json& found = at(json, key);
  return found.is_boolean() ? std::optional<bool>{found.get<bool>()} : std::nullopt;
}
inline Value value(const Json& json, const char* key) {
  const Json& found = at(json, key);
  if (found.is_null() || (found.is_boolean() && !found.get<bool>())) return {};
  return words_of(found);
}
/// `html` where it is given, else `text`.
inline Html content(const Json& json, const char* html_key = "html", const char* text_key = "text") {
  const Json& text = at(json, text_key);
  if (yes(json, html_key)) return html::trusted(words(json, html_key));
  return text.is_null() ? Html{} : Html{words_of(text)};
}
inline Attributes attributes(const Json& json, const char* key = "attributes") {
  Attributes out;
  const Json& found = at(json, key);
  if (!found.is_object()) return out;
  for (const auto& [name, item] : found.items()) {
    if (name == place_key) continue;
    if (!item.is_object()) {
      out.push_back({name, words_of(item)});
    } else if (at(item, "value").is_boolean()) {
      if (at(item, "value").get<bool>()) out.push_back({name, std::nullopt});
    } else if (!at(item, "value").is_null()) {
      out.push_back({name, words_of(item.at("value"))});
    }
  }
  return out;
}
/// showPasswordText → data-i18n.show-password, with .one and .other where there are several.
inline Attributes messages(const Json& json, std::initializer_list<std::pair<const char*, const char*>> keys) {
  Attributes out;
  for (const auto& [option, key] : keys) {
    const Json& found = at(json, option);
    const std::string name = std::string{"data-i18n."} + key;
    if (found.is_object()) {
      for (const auto& [rule, text] : found.items())
        if (rule != place_key) out.push_back({name + "." + rule, words_of(text)});
    } else if (truthy(found)) {
      out.push_back({name, words_of(found)});
    }
  }
  return out;
}
inline std::vector<Json> items(const Json& json, const char* key) {
  std::vector<Json> out;
  if (at(json, key).is_array())
    for (const auto& item : at(json, key))
      if (truthy(item)) out.push_back(item);
  return out;
}
/// The same with the place of each among all, counted from 1 with those that are not there.
struct Numbered {
  int number = 0;
  Json item;
};
inline std::vector<Numbered> numbered(const Json& json, const char* key) {
  std::vector<Numbered> out;
  int number = 0;
  if (at(json, key).is_array())
    for (const auto& item : at(json, key)) {
      ++number;
      if (truthy(item)) out.push_back({number, item});
    }
  return out;
}
template <class LabelOrLegend>
LabelOrLegend label_of(const Json& json) {
  LabelOrLegend out;
  out.text = content(json);
  out.classes = words(json, "classes");
  out.heading = yes(json, "isPageHeading");
  out.attributes = attributes(json);
  return out;
}
inline FormGroup group_of(const Json& json, const char* before = "beforeInput", const char* after = "afterInput") {
  const Json& group = at(json, "formGroup");
  return {.classes = words(group, "classes"),
          .attributes = attributes(group),
          .before = content(at(group, before)),
          .after = content(at(group, after))};
}
inline std::optional<FieldsetParts> fieldset_of(const Json& json) {
  if (!yes(json, "fieldset")) return {};
  const Json& found = json.at("fieldset");
  return FieldsetParts{.legend = label_of<Legend>(at(found, "legend")),
                       .classes = words(found, "classes"),
                       .described_by = words(found, "describedBy"),
                       .attributes = attributes(found)};
}
inline TagOptions tag_of(const Json& json) {
  return {.text = content(json), .classes = words(json, "classes"), .attributes = attributes(json)};
}

using Renderer = Html (*)(const Json& options);
/// The function for a component, or nothing when there is none yet.
Renderer form_renderer(const std::string& component);
Renderer text_renderer(const std::string& component);
Renderer navigation_renderer(const std::string& component);
/// Whichever of the three has it.
inline Renderer renderer_of(const std::string& component) {
  if (Renderer found = form_renderer(component)) return found;
  if (Renderer found = text_renderer(component)) return found;
  return navigation_renderer(component);
}

}  // namespace stepwise::govuk::fixture
