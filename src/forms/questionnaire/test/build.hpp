// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <initializer_list>
#include <string>

#include "forms/questionnaire/answers.hpp"

namespace stepwise::forms::testing {

/// A form of these items, as JSON.
inline std::string form_of(const std::string& items) {
  return R"({"resourceType":"Questionnaire","url":"https://stepwise.example/t","version":"2","title":"T","item":[)" + items + "]}";
}
/// An item; `rest` is further members, with a comma before each.
inline std::string item(const std::string& id, const std::string& type, const std::string& rest = {}) {
  return fmt::format(R"({{"linkId":"{}","type":"{}","text":"{}?"{}}})", id, type, id, rest);
}
inline std::string when(const std::string& question, const std::string& is, const std::string& answer) {
  return fmt::format(R"({{"question":"{}","operator":"{}",{}}})", question, is, answer);
}
inline std::string limit(const std::string& name, const std::string& value) {
  return fmt::format(R"({{"url":"http://hl7.org/fhir/StructureDefinition/{}",{}}})", name, value);
}
inline Questionnaire read(const std::string& items) {
  Checked checked = read_questionnaire(form_of(items));
  for (const Finding& finding : checked.findings)
    if (finding.weight == Finding::Weight::refused) ADD_FAILURE() << finding.link_id << " " << finding.code << " " << finding.sentence;
  return checked.questionnaire.value_or(Questionnaire{});
}
/// The code of the first refusal; empty when there is none.
inline std::string refusal(const std::string& json) {
  const Checked checked = read_questionnaire(json);
  for (const Finding& finding : checked.findings)
    if (finding.weight == Finding::Weight::refused) return finding.link_id + " " + finding.code;
  return {};
}
inline Answers answers(std::initializer_list<std::pair<const char*, const char*>> fields) {
  Answers out;
  for (const auto& [field, typed] : fields) out.set(field, {typed});
  return out;
}
inline std::string sentences(const std::vector<Problem>& problems) {
  std::string out;
  for (const Problem& problem : problems) out += (out.empty() ? "" : " / ") + problem.field + " " + problem.code + ": " + problem.sentence;
  return out;
}
/// Fields of what is asked, with spaces between.
inline std::string asked_fields(const Questionnaire& form, const Answers& given) {
  std::string out;
  for (const Place& place : asked(form, given)) out += (out.empty() ? "" : " ") + place.field();
  return out;
}

}  // namespace stepwise::forms::testing
