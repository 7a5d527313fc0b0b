// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

#include "forms/questionnaire/test/sample.hpp"

namespace stepwise::forms::sample {
namespace {

std::int64_t between(SeededRandom& random, std::int64_t least, std::int64_t most) {
  return least + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(std::max<std::int64_t>(most - least, 0)) + 1));
}

double number_of(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* decimal = std::get_if<Decimal>(&value)) return decimal->number;
  if (const auto* quantity = std::get_if<Quantity>(&value)) return quantity->amount.number;
  return 0;
}

std::int64_t whole_within(const Item& item, SeededRandom& random) {
  const double least = item.min_value ? std::ceil(number_of(*item.min_value)) : item.max_value ? std::floor(number_of(*item.max_value)) - 50 : 0;
  const double most = item.max_value ? std::floor(number_of(*item.max_value)) : least + 100;
  return between(random, static_cast<std::int64_t>(least), static_cast<std::int64_t>(most));
}

std::string decimal_within(const Item& item, SeededRandom& random) {
  const std::int64_t whole = whole_within(item, random);
  const bool has_part = item.max_decimals.value_or(2) > 0 && (!item.max_value || static_cast<double>(whole) + 1 <= number_of(*item.max_value));
  return has_part && whole >= 0 ? fmt::format("{}.{}", whole, random.below(10)) : std::to_string(whole);
}

Date day_within(const Item& item, SeededRandom& random) {
  const auto day_of = [](const Value& value) { return std::holds_alternative<DateTime>(value) ? std::get<DateTime>(value).date + 1 : std::get<Date>(value); };
  Date least = *Date::from_parts(1930, 1, 1), most = *Date::from_parts(2026, 11, 1);
  if (item.min_value) least = day_of(*item.min_value), most = least + 900;
  if (item.max_value) most = day_of(*item.max_value) - (item.type == Type::date_time ? 2 : 0);
  if (item.max_value && !item.min_value) least = most - 900;
  return least + static_cast<int>(between(random, 0, most - least));
}

std::string some_words(const Item& item, SeededRandom& random) {
  static const char* const words[] = {"the", "garden", "kettle", "Nia", "walks", "with", "her", "friend", "café", "quiet", "every", "“morning”", "& tea", "<b>"};
  if (item.keyboard == Keyboard::email) return "nia@example.org";
  if (item.keyboard == Keyboard::phone) return "01632 960001";
  std::string out;
  for (auto n = 1 + random.below(item.type == Type::text ? 40 : 5); n-- > 0;) {
    const std::string word = words[random.below(std::size(words))];
    if (item.max_length && static_cast<int>(out.size() + word.size()) >= *item.max_length) break;
    out += (out.empty() ? "" : " ") + word;
  }
  return out.empty() ? "a" : out;
}

void choose(const Item& item, const std::string& field, Answers& answers, SeededRandom& random) {
  const bool many = item.repeats && !item.is_series();
  const auto count = many ? static_cast<std::size_t>(std::max<std::int64_t>(item.min_occurs.value_or(1), between(random, 1, std::min(3, item.max_occurs.value_or(3))))) : 1;
  if (item.type == Type::open_choice && random.below(4) == 0 && count == 1) return answers.set(field + ".other", {some_words(item, random)});
  std::vector<std::string> keys;
  const std::size_t first = random.below(item.options.size());
  for (std::size_t i = 0; i < item.options.size() && keys.size() < count; ++i) {
    const Option& option = item.options[(first + i) % item.options.size()];
    if (option.exclusive && count > 1) continue;
    keys.push_back(option.key);
  }
  answers.set(field, keys);
}

void put_day(const Item& item, const std::string& field, Answers& answers, SeededRandom& random) {
  const Date day = day_within(item, random);
  answers.set(field + ".day", {std::to_string(day.day())});
  answers.set(field + ".month", {std::to_string(day.month())});
  answers.set(field + ".year", {std::to_string(day.year())});
  if (item.type == Type::date_time && random.below(2) == 0) answers.set(field + ".time", {fmt::format("{}:{:02}", random.below(24), random.below(60))});
}

void put_quantity(const Item& item, const std::string& field, Answers& answers, SeededRandom& random) {
  answers.set(field, {decimal_within(item, random)});
  if (item.units.size() > 1) answers.set(field + ".unit", {item.units[random.below(item.units.size())]});
}

std::string time_within(const Item& item, SeededRandom& random) {
  const int least = item.min_value ? std::get<TimeOfDay>(*item.min_value).minute : 0, most = item.max_value ? std::get<TimeOfDay>(*item.max_value).minute : 1439;
  const auto minute = between(random, least, most);
  return fmt::format("{}:{:02}", minute / 60, minute % 60);
}

void answer(const Questionnaire& questionnaire, const Place& place, Answers& answers, SeededRandom& random) {
  const Item& item = questionnaire.at(place.item);
  const std::string field = place.field();
  switch (item.type) {
    case Type::group: case Type::display: return;
    case Type::string: case Type::text: return answers.set(field, {some_words(item, random)});
    case Type::url: return answers.set(field, {fmt::format("https://www.example.org/{}", random.below(1000))});
    case Type::boolean: return answers.set(field, {random.below(2) == 0 ? "yes" : "no"});
    case Type::integer: return answers.set(field, {std::to_string(whole_within(item, random))});
    case Type::decimal: return answers.set(field, {decimal_within(item, random)});
    case Type::quantity: return put_quantity(item, field, answers, random);
    case Type::time: return answers.set(field, {time_within(item, random)});
    case Type::date: case Type::date_time: return put_day(item, field, answers, random);
    case Type::choice: case Type::open_choice: return choose(item, field, answers, random);
  }
}

/// One more entry of some series that are asked.
void grow_series(const Questionnaire& questionnaire, Answers& answers, SeededRandom& random) {
  for (const Place& place : asked(questionnaire, answers)) {
    const Item& item = questionnaire.at(place.item);
    if (!item.is_series() || place.repeats.back() > 0 || item.max_occurs.value_or(9) < 3 || random.below(3) > 0) continue;
    answers.add_entry(questionnaire, {place.item, {place.repeats.begin(), place.repeats.end() - 1}});
  }
}

void add_what_is_missing(const Questionnaire& questionnaire, Answers& answers) {
  for (const Problem& problem : validate(questionnaire, answers)) {
    if (problem.code != "too-few-answers") continue;
    const Place place = *Place::from_field(problem.field);
    if (!questionnaire.at(place.item).is_series()) answers.clear(place);
    else answers.add_entry(questionnaire, {place.item, {place.repeats.begin(), place.repeats.end() - 1}});
  }
}

}  // namespace

Answers good_answers(const Questionnaire& questionnaire, std::uint64_t seed, double share) {
  SeededRandom random{seed};
  Answers answers = blank_answers(questionnaire);
  grow_series(questionnaire, answers, random);
  std::map<Place, bool> passed;
  for (int round = 0; round < 40; ++round) {
    for (const Place& place : asked(questionnaire, answers)) {
      const Item& item = questionnaire.at(place.item);
      if (!item.is_question() || item.read_only || !values_at(questionnaire, answers, place).empty()) continue;
      if (passed.contains(place) && round < 20) continue;
      if (item.required || round >= 20 || random.unit() < share) answer(questionnaire, place, answers, random);
      else passed[place] = true;
    }
    if (validate(questionnaire, answers).empty() && round > 3) return answers;
    add_what_is_missing(questionnaire, answers);
  }
  return answers;
}

Answers wild_answers(const Questionnaire& questionnaire, std::uint64_t seed) {
  static const char* const junk[] = {"", " ", "abc", "31", "-1", "1e9", "99999999999999999999", "yes", "other", "0", "2.5.1", "\xFF\xFE", "<script>", "25:61", "12/13/2026"};
  SeededRandom random{seed};
  Answers answers = good_answers(questionnaire, seed + 1, 0.5);
  for (auto n = 5 + random.below(40); n-- > 0;) {
    const Item& item = questionnaire.items[random.below(questionnaire.items.size())];
    Place place{item.position, {}};
    for (auto repeats = random.below(4); repeats-- > 0;) place.repeats.push_back(static_cast<int>(random.below(3)));
    static const char* const parts[] = {"", ".day", ".month", ".year", ".time", ".unit", ".other", ".nothing"};
    answers.set(place.field() + parts[random.below(std::size(parts))], {junk[random.below(std::size(junk))], junk[random.below(std::size(junk))]});
    if (random.below(6) == 0) answers.set("r" + place.field().substr(1), {junk[random.below(std::size(junk))]});
  }
  return answers;
}

}  // namespace stepwise::forms::sample
