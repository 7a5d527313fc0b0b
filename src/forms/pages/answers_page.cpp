// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "forms/pages/parts.hpp"
#include "forms/pages/record_pages.hpp"

namespace stepwise::forms {
namespace {

using html::element;

/// Walks a finished response as it was given: its own words, not those of a later version.
class AnswerWriter {
 public:
  AnswerWriter(const Questionnaire& questionnaire, int level) : questionnaire_{questionnaire}, level_{level} {}

  Html write(const std::vector<Answered>& items) {
    take(items, level_);
    flush();
    return std::move(out_);
  }

 private:
  void take(const std::vector<Answered>& items, int level) {
    std::map<std::string_view, int> met, all;
    for (const Answered& item : items) ++all[item.link_id];
    for (const Answered& item : items) {
      const int number = ++met[item.link_id];
      if (is_group(item)) {
        group(item, all[item.link_id] > 1 ? number : 0, level);
      } else {
        question(item, level);
      }
    }
  }

  bool is_group(const Answered& item) const {
    const Item* known = questionnaire_.find(item.link_id);
    return known != nullptr ? known->type == Type::group : !item.items.empty();
  }

  void group(const Answered& item, int number, int level) {
    flush();
    Html words = form_words(questionnaire_, item.text);
    if (number > 0) words += Html{" " + std::to_string(number)};
    const bool named = !item.text.empty();
    if (named) {
      const int tag = level > 6 ? 6 : level;
      out_ += element("h" + std::to_string(tag), {{"class", tag == 2 ? "govuk-heading-m" : "govuk-heading-s"}}, words);
    }
    take(item.items, named ? level + 1 : level);
    flush();
  }

  void question(const Answered& item, int level) {
    if (questionnaire_.find(item.link_id) != nullptr && questionnaire_.find(item.link_id)->type == Type::display) return;
    if (item.under.empty()) return row(item.text, item.values);
    for (std::size_t i = 0; i < item.values.size(); ++i) {
      row(item.text, std::span{item.values}.subspan(i, 1));
      if (i < item.under.size()) take(item.under[i], level);
    }
  }

  void row(std::string_view text, std::span<const Value> values) {
    std::string words;
    for (const Value& value : values) {
      if (!words.empty()) words += '\n';
      words += value_words(value);
    }
    rows_.push_back({form_words(questionnaire_, text), std::move(words), {}});
  }

  void flush() {
    if (!rows_.empty()) out_ += answer_list(rows_);
    rows_.clear();
  }

  const Questionnaire& questionnaire_;
  int level_;
  std::vector<AnswerRow> rows_;
  Html out_;
};

}  // namespace

Html write_answers(const Questionnaire& questionnaire, const Response& response, int heading_level) {
  return AnswerWriter{questionnaire, heading_level}.write(response.items);
}

}  // namespace stepwise::forms
