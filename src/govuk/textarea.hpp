// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/field.hpp"

namespace stepwise::govuk {

/// Several lines of text.
struct TextareaOptions {
  std::string id = {}, name = {};
  Label label = {};
  Html hint = {};
  Value value = {};
  std::span<const Problem> problems = {};
  Html error = {};
  std::string classes = {};
  int rows = 5;
  std::optional<bool> spellcheck = {};
  std::string autocomplete = {};
  bool disabled = false;
  std::string described_by = {};
  FormGroup form_group = {};
  Attributes attributes = {};
};
Html textarea(const TextareaOptions& options);

/// A textarea that says how much room is left; the server still has to check the length.
struct CharacterCountOptions {
  std::string id = {}, name = {};
  Label label = {};
  Html hint = {};
  Value value = {};
  std::span<const Problem> problems = {};
  Html error = {};
  std::string classes = {};
  int rows = 5;
  std::string max_length = {}, max_words = {};
  std::string threshold = {};    ///< per cent of the limit before the count shows
  std::string count_type = {};
  std::string description = {};  ///< with %{count} where the limit goes
  std::optional<bool> spellcheck = {};
  std::string count_classes = {};
  Attributes messages = {};      ///< other words for its script: data-i18n...
  FormGroup form_group = {};
  Attributes attributes = {};
};
Html character_count(const CharacterCountOptions& options);

}  // namespace stepwise::govuk
