// SPDX-License-Identifier: Apache-2.0
#include "demo/form_stories.hpp"

#include <fmt/format.h>

#include "base/csv.hpp"
#include "base/share.hpp"
#include "base/text.hpp"

namespace stepwise::demo {
namespace {

using forms::Item;
using forms::Place;

constexpr std::size_t columns = 8;

FormStory::State state_of(std::string_view word) {
  if (word == "amended") return FormStory::State::amended;
  if (word == "draft") return FormStory::State::draft;
  return word == "received" ? FormStory::State::received : FormStory::State::finished;
}

std::string key_of(const Item& item, std::string_view code) {
  for (const auto& option : item.options)
    if (const auto* coding = std::get_if<forms::Coding>(&option.value); coding != nullptr && coding->code == code) return option.key;
  return "";
}

Place first_place(const forms::Questionnaire& questionnaire, const Item& item) {
  Place place{item.position, {}};
  for (int at = item.position; at >= 0; at = questionnaire.at(at).parent)
    if (questionnaire.at(at).is_series()) place.repeats.push_back(0);
  return place;
}

}  // namespace

Result<std::vector<FormStory>> form_stories() {
  const auto text = read_shared("lists/demo/forms.csv");
  if (!text) return tl::unexpected{text.error()};
  std::vector<FormStory> stories;
  std::string last;
  const auto read = read_csv(*text, [&](std::size_t line, std::span<const std::string> cells) {
    if (line == 1 || cells.size() < columns) return;
    if (cells[0] != last) stories.push_back({state_of(cells[4]), static_cast<std::size_t>(parse_number(cells[1]).value_or(0)), static_cast<int>(parse_number(cells[2]).value_or(0)), cells[3], cells[5], {}});
    last = cells[0];
    stories.back().answers.emplace_back(cells[6], cells[7]);
  });
  if (!read) return tl::unexpected{read.error()};
  return stories;
}

void tell(const forms::Questionnaire& questionnaire, forms::Answers& answers, std::string_view link_id, const std::string& value, Date day) {
  const Item* item = questionnaire.find(link_id);
  if (item == nullptr) return;
  const std::string field = first_place(questionnaire, *item).field();
  if (item->is_choice()) {
    answers.set(field, {key_of(*item, value)});
  } else if (item->type == forms::Type::date) {
    const std::string iso = (day + static_cast<int>(parse_number(value).value_or(0))).iso();
    answers.set(field + ".year", {iso.substr(0, 4)});
    answers.set(field + ".month", {iso.substr(5, 2)});
    answers.set(field + ".day", {iso.substr(8, 2)});
  } else {
    answers.set(field, {value});
  }
}

}  // namespace stepwise::demo
