// SPDX-License-Identifier: Apache-2.0
#include "govuk/form.hpp"

#include <algorithm>

#include "govuk/script_words.hpp"

namespace stepwise::govuk {
namespace {

std::size_t room_for(const std::vector<Html>& fields) {
  std::size_t room = 1024;
  for (const auto& field : fields) room += field.markup().size();
  return room;
}

}  // namespace

Html question_form(const Frame& frame, std::string_view action, const std::vector<Html>& fields, const Html& buttons,
                   const Attributes& attributes) {
  Writer w{room_for(fields) + buttons.markup().size()};
  w.open("form").attr("method", "post").attr("action", action).flag("novalidate", true).attrs(attributes);
  if (std::ranges::find(attributes, "data-autosave", &html::Attribute::name) != attributes.end()) w.attrs(draft_words());
  w.end().html(hidden_field("csrf", frame.csrf));
  for (const auto& field : fields) w.html(field);
  w.html(buttons).close("form");
  return std::move(w).done();
}

Html question_form(const Frame& frame, std::string_view action, const std::vector<Html>& fields, Words button_words,
                   const Attributes& attributes) {
  return question_form(frame, action, fields, button({.text = button_words, .prevent_double_click = true}), attributes);
}

Html question_form(const Frame& frame, std::string_view action, const std::vector<Html>& fields, const char* button_words,
                   const Attributes& attributes) {
  return question_form(frame, action, fields, button({.text = button_words, .prevent_double_click = true}), attributes);
}

Html search_form(std::string_view action, const std::vector<Html>& fields, std::string_view button_words) {
  Writer w{room_for(fields)};
  w.open("form").attr("method", "get").attr("action", action).flag("novalidate", true).end();
  for (const auto& field : fields) w.html(field);
  w.html(button({.text = button_words})).close("form");
  return std::move(w).done();
}

Html hidden_field(std::string_view name, std::string_view value) {
  Writer w{96 + value.size()};
  w.open("input").attr("type", "hidden").attr("name", name).attr("value", value).end();
  return std::move(w).done();
}

}  // namespace stepwise::govuk
