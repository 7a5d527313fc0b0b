// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/answers.hpp"
#include "forms/questionnaire/test/sample.hpp"
#include "fuzz.hpp"

using namespace stepwise::forms;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Questionnaire form = read_questionnaire(sample::form_json(40)).questionnaire.value();
  const std::string_view text = text_of(data, size);
  const auto response = read_response(text);
  if (!response) return 0;
  // What was read once is written the same from then on.
  const std::string json = to_json(*response);
  const auto again = read_response(json);
  must(again.has_value() && to_json(*again) == json);
  const TakenOver taken = answers_of(form, *again);
  validate(form, taken.answers);
  const Response mine = make_response(form, taken.answers);
  must(read_response(to_json(mine)).has_value());
  for (const Change& change : compare(*again, mine)) {
    std::string before, after;
    for (const Stretch& stretch : change.words) {
      if (stretch.kind != Stretch::Kind::added) before += stretch.words;
      if (stretch.kind != Stretch::Kind::removed) after += stretch.words;
    }
    must(change.words.empty() ? change.before == change.after : before == change.before && after == change.after);
  }
  return 0;
}
