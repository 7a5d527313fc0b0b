// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <set>

#include "forms/pages/parts.hpp"
#include "forms/pages/posting.hpp"
#include "forms/pages/staff_pages.hpp"

namespace stepwise::forms {
namespace {

using Fields = Answers::Fields;

std::string_view whole(std::string_view field) { return field.substr(0, field.find('.')); }

bool same(const Fields& a, const Fields& b, const std::string& field) {
  const auto in_a = a.find(field), in_b = b.find(field);
  static const std::vector<std::string> none;
  const auto typed = [](const std::vector<std::string>& values) {
    return std::ranges::all_of(values, [](const std::string& value) { return value.empty(); }) ? none : values;
  };
  return typed(in_a == a.end() ? none : in_a->second) == typed(in_b == b.end() ? none : in_b->second);
}

/// Places whose fields differ, in the order of the form.
std::set<Place> differing(const Answers& mine, const Answers& theirs) {
  std::set<Place> out;
  for (const Answers* one : {&mine, &theirs})
    for (const auto& [field, values] : one->fields())
      if (!same(mine.fields(), theirs.fields(), field))
        if (const auto place = Place::from_field(whole(field))) out.insert(*place);
  return out;
}

bool is_words(const Item& item) { return item.type == Type::string || item.type == Type::text || item.type == Type::url; }

Html words_of(const StalePage& page, const Answers& answers, const Place& place) {
  const std::string words = answer_words(page.questionnaire, answers, place);
  return words.empty() ? Html{t("Not answered")} : html::lines(words);
}

std::string both_words(const Answers& mine, const Answers& theirs, const std::string& field) {
  const std::string_view one = theirs.typed(field), two = mine.typed(field);
  if (one.empty() || two.empty()) return std::string{one.empty() ? two : one};
  return std::string{one} + "\n" + std::string{two};
}

Html carried(const StalePage& page, const std::string& name) {
  Html out;
  for (const auto& [field, values] : page.mine.fields())
    if (whole(field) == name)
      for (const auto& value : values) out += govuk::hidden_field("mine." + field + (values.size() > 1 ? "[]" : ""), value);
  return out;
}

Html choice(const StalePage& page, const Place& place) {
  const Item& item = page.questionnaire.at(place.item);
  const std::string name = place.field();
  std::vector<govuk::ChoiceItem> items{
      {.value = "mine", .text = t("As typed in this window"), .hint = words_of(page, page.mine, place), .checked = true},
      {.value = "theirs", .text = t("As saved at {0}", page.saved), .hint = words_of(page, page.theirs, place)}};
  if (is_words(item)) items.push_back({.value = "both", .text = t("As written below")});
  Html out = carried(page, name) + govuk::radios({.id = "choose." + name, .name = "choose." + name,
                                                  .legend = govuk::sized_legend(numbered_question(page.questionnaire, page.mine, place), "m"),
                                                  .items = std::move(items), .classes = "app-both"});
  if (is_words(item))
    out += govuk::textarea({.id = "both." + name, .name = "both." + name, .label = Html{t("Both texts, to put together")},
                            .value = both_words(page.mine, page.theirs, name), .rows = item.type == Type::text ? 6 : 2});
  return out;
}

bool is_count(std::string_view field) {
  return field.size() > 1 && field.front() == 'r' && field.find_first_not_of("0123456789-", 1) == std::string_view::npos;
}

int number_of(std::string_view digits) {
  int out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return std::clamp(out, 0, 100);
}

/// The longer of two series stays, so that no entry is lost.
void keep_longer(Answers& kept, const Fields& posted) {
  for (const auto& [name, values] : posted) {
    if (!name.starts_with("mine.r") || values.empty()) continue;
    const std::string field = name.substr(5);
    const int entries = number_of(values.front());
    if (is_count(field) && entries > number_of(kept.typed(field))) kept.set(field, {std::to_string(entries)});
  }
}

void take_mine(Answers& kept, const Fields& posted, const Place& place) {
  const std::string name = place.field();
  kept.clear(place);
  for (const auto& [posted_name, values] : posted) {
    if (!posted_name.starts_with("mine.")) continue;
    const std::string field = posted_name.substr(5, posted_name.ends_with("[]") ? posted_name.size() - 7 : std::string::npos);
    if (whole(field) == name) kept.set(field, values);
  }
}

}  // namespace

govuk::Page write_stale(const govuk::Frame& frame, const StalePage& page) {
  std::vector<Html> parts{govuk::hidden_field("version", std::to_string(page.version))};
  for (const auto& [field, values] : page.mine.fields())
    if (is_count(field) && !values.empty()) parts.push_back(govuk::hidden_field("mine." + field, values.front()));
  for (const Place& place : differing(page.mine, page.theirs))
    if (question_of(page.questionnaire, page.mine, place.field()) || question_of(page.questionnaire, page.theirs, place.field()))
      parts.push_back(choice(page, place));
  return titled_page(std::string{t("Choose which answers to keep")},
                     paragraph(t("This draft was changed in another window after you opened it. Nothing is lost: choose for each question.")) +
                         govuk::question_form(frame, page.action, parts, govuk::button({.text = t("Keep these answers"), .prevent_double_click = true})),
                     page.back);
}

Answers chosen_of_stale(const Questionnaire& questionnaire, Answers kept, const Answers::Fields& posted) {
  keep_longer(kept, posted);
  for (const auto& [name, values] : posted) {
    if (!name.starts_with("choose.") || values.empty()) continue;
    const std::string field = name.substr(7);
    const auto place = question_of(questionnaire, kept, field);
    if (!place || place->field() != field) continue;
    if (values.front() == "mine") take_mine(kept, posted, *place);
    if (const auto both = posted.find("both." + field); values.front() == "both" && both != posted.end()) kept.set(field, both->second);
  }
  return kept;
}

}  // namespace stepwise::forms
