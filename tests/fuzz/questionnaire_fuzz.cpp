// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "forms/questionnaire/answers.hpp"
#include "fuzz.hpp"

using namespace stepwise::forms;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Checked checked = read_questionnaire(text_of(data, size), 1 << 16);
  const bool refused = std::ranges::any_of(checked.findings, [](const Finding& finding) { return finding.weight == Finding::Weight::refused; });
  must(refused != checked.questionnaire.has_value());
  if (!checked.questionnaire) return 0;
  const Questionnaire& form = *checked.questionnaire;
  for (const Item& item : form.items) must(item.parent < item.position && form.find(item.link_id) == &item && (!item.is_choice() || !item.options.empty()));
  const Answers blank = blank_answers(form);
  for (const Place& place : asked(form, blank)) must(Place::from_field(place.field()) == place);
  validate(form, blank);
  const Response response = make_response(form, blank);
  const std::string json = to_json(response);
  const auto again = read_response(json);
  must(again.has_value() && to_json(*again) == json);
  must(make_response(form, answers_of(form, *again).answers).items.size() <= form.items.size() * 200);
  return 0;
}
