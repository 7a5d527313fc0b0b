// SPDX-License-Identifier: Apache-2.0
#include "govuk/component_words.hpp"

#include <algorithm>

namespace stepwise::govuk {

Attributes with_component_words(Attributes given, std::initializer_list<ScriptWord> words) {
  if (language::code_now() == "en") return given;
  for (const ScriptWord& word : words) {
    const std::string name = std::string{"data-i18n."} + word.name;
    if (std::ranges::find(given, name, &html::Attribute::name) == given.end()) given.push_back({name, plain(t(word.words))});
  }
  return given;
}

}  // namespace stepwise::govuk
