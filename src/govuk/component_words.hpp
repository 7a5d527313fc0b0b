// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <initializer_list>

#include "govuk/field.hpp"

namespace stepwise::govuk {

/// A word that a component's script shows, by the name it has there: data-i18n.NAME.
struct ScriptWord {
  const char* name;
  Message words;
};
/// The attributes with the words its script needs in the language of the moment. The scripts know English themselves, so an
/// English page carries none; what is given already stays.
Attributes with_component_words(Attributes given, std::initializer_list<ScriptWord> words);

}  // namespace stepwise::govuk
