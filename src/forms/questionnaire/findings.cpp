// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "forms/questionnaire/reading.hpp"

namespace stepwise::forms {

void Findings::refuse(std::string_view link_id, const char* code, std::string sentence) {
  findings_.push_back({Finding::Weight::refused, std::string{link_id}, code, std::move(sentence)});
  refused_ = true;
}

void Findings::note(std::string_view link_id, const char* code, std::string sentence) {
  findings_.push_back({Finding::Weight::noted, std::string{link_id}, code, std::move(sentence)});
}

void Findings::note_once(const std::string& key, std::string_view link_id, const char* code, std::string sentence) {
  if (said_.insert(key).second) note(link_id, code, std::move(sentence));
}

std::string clean_text(std::string_view text) {
  const auto trimmed = trim(text);
  return is_clean_utf8(trimmed) ? std::string{trimmed} : clean_utf8(trimmed);
}

}  // namespace stepwise::forms
