// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "forms/questionnaire/answer_reader.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

bool asks_many(const Item& item) { return item.repeats && !item.is_series(); }

/// The options chosen, each once, in the order of the form. "other" stands for own words.
struct Chosen {
  std::vector<const Option*> options;
  bool other = false, unknown = false;
};
Chosen chosen_in(const Item& item, const std::vector<std::string>* keys) {
  Chosen out;
  if (!keys) return out;
  const auto has = [&](std::string_view key) { return std::ranges::find(*keys, key) != keys->end(); };
  for (const Option& option : item.options)
    if (has(option.key)) out.options.push_back(&option);
  out.other = item.type == Type::open_choice && has("other");
  out.unknown = std::ranges::any_of(*keys, [&](const std::string& key) {
    return !key.empty() && !(key == "other" && out.other) && std::ranges::find(item.options, key, &Option::key) == item.options.end();
  });
  return out;
}

void check_numbers(AnswerReader& reader, const Chosen& chosen, bool own_words) {
  const Item& item = reader.item();
  const auto count = static_cast<std::int64_t>(chosen.options.size()) + (own_words ? 1 : 0);
  if (!asks_many(item) && count > 1) {
    reader.wrong("one-only", own_words ? t("Choose an answer to “{0}” or write your own, not both", reader.name())
                                       : t("Choose one answer to “{0}”", reader.name()));
  } else if (const auto only = std::ranges::find_if(chosen.options, &Option::exclusive); count > 1 && only != chosen.options.end()) {
    reader.wrong("exclusive", t("For “{0}”, choose “{1}” or other answers, not both", reader.name(), (*only)->label));
  } else if (asks_many(item) && item.max_occurs && count > *item.max_occurs) {
    reader.wrong("too-many-answers", tn("Choose no more than {0} answer to “{1}”", "Choose no more than {0} answers to “{1}”", *item.max_occurs, reader.name()));
  }
}

}  // namespace

void read_choice(AnswerReader& reader) {
  const Item& item = reader.item();
  const Chosen chosen = chosen_in(item, reader.all(""));
  const std::string_view own = item.type == Type::open_choice ? trim(reader.part(".other")) : std::string_view{};
  if (chosen.unknown) reader.wrong("not-an-option", t("Choose one of the answers to “{0}”", reader.name()));
  if (chosen.other && own.empty()) reader.wrong("own-words-missing", t("Write your own answer to “{0}”", reader.name()));
  check_numbers(reader, chosen, !own.empty());
  for (const Option* option : chosen.options) reader.take(option->value);
  if (own.empty()) return;
  if (own.size() > 20'000) reader.wrong("too-long", t("Your own answer to “{0}” must be shorter", reader.name()));
  else reader.take(is_clean_utf8(own) ? std::string{own} : clean_utf8(own));
}

}  // namespace stepwise::forms
